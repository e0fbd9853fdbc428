/**
 * A part of the app's code could not be fetched: the network failed, or a newer version
 * has replaced the running one. It is recognised by its name, which errors keep on their
 * way between threads.
 */
class PartMissing extends Error {
  override name = "PartMissing";
}

export function isPartMissing(error: unknown): boolean {
  return error instanceof Error && error.name === "PartMissing";
}

/** Whether a part is missing because its code could not be fetched, rather than because it threw. */
export function isUnreachable(error: unknown): boolean {
  const cause: unknown = error instanceof PartMissing ? error.cause : null;
  // All browsers throw a TypeError that names the module.
  return cause instanceof TypeError && /module/i.test(cause.message);
}

/**
 * Whether an `error` event of a worker means that its script could not be fetched: it
 * carries no error then.
 */
export function isFetchFailure(event: Event): boolean {
  return !(event instanceof ErrorEvent);
}

/**
 * Imports a part of the app, and tries once more when that fails: browsers do not
 * remember a failed fetch of a module (whatwg/html#10327).
 *
 * @throws PartMissing when the second attempt fails too
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load().catch(load);
  } catch (cause) {
    throw new PartMissing("A part of the app could not be loaded.", { cause });
  }
}
