import type { ArxivId } from "../paper.ts";

/** The placeholder for the title of a paper whose digest lost it. */
export function placeholderTitle({ id }: ArxivId): string {
  return `arXiv:${id}`;
}

/** `arXiv:2505.23713` */
const standIn = /^arXiv:\S+$/;

/** Whether a title is only a placeholder: any real title is better. */
export function isPlaceholderTitle(title: string): boolean {
  return standIn.test(title);
}
