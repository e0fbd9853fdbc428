import type { ArxivId } from "../paper.ts";

/** What stands for the title of a paper whose digest has lost it. */
export function placeholderTitle({ id }: ArxivId): string {
  return `arXiv:${id}`;
}

/** `arXiv:2505.23713` */
const standIn = /^arXiv:\S+$/;

/** Whether a title only stands in for one that is lost: any real title is better. */
export function isPlaceholderTitle(title: string): boolean {
  return standIn.test(title);
}
