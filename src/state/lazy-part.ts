import { createElement, lazy, type ComponentType } from "react";
import { afterLoad } from "../platform/after-load.ts";
import { loadPart } from "../platform/load-part.ts";

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A component that is loaded when it is first shown, or earlier. */
export type LazyPart<Props> = ComponentType<Props> & { fetchAhead: () => void };

/** Callbacks that reset failed imports, so that they are retried. */
const failed = new Set<() => void>();

/**
 * A component whose code is loaded when it is first shown. If that fails twice, rendering
 * it throws PartMissing to the nearest boundary; after `retryParts` it is loaded again.
 */
export function lazyPart<Props extends object>(load: Load<Props>): LazyPart<Props> {
  const make = () => lazy(async () => ({ default: await fetchPart() }));
  let Current = make();

  async function fetchPart(): Promise<ComponentType<Props>> {
    try {
      return await loadPart(load);
    } catch (error) {
      failed.add(() => (Current = make()));
      throw error;
    }
  }

  const Part = (props: Props) => createElement<Props>(Current, props);
  return Object.assign(Part, {
    // A failure is reported when the part itself is shown.
    fetchAhead: () => void load().catch(() => undefined),
  });
}

/** The same for parts that can wait: they are fetched when the browser is idle after load. */
export function latePart<Props extends object>(load: Load<Props>): LazyPart<Props> {
  return lazyPart(async () => {
    await afterLoad();
    return load();
  });
}

/** Makes every part that failed to load be fetched again when it is next shown. */
export function retryParts(): void {
  for (const forget of failed) forget();
  failed.clear();
}
