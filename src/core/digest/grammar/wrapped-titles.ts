import { itemLine } from "./list-items.ts";
import type { LabelKind } from "./section-labels.ts";
import { isChinese } from "../markup/plain-text.ts";
import type { WrappedLine } from "../markup/measure-wrap.ts";

/** More lines than the longest title takes. */
const LONGEST_TITLE = 8;
/** As many blank lines may stand between a title and its authors. */
const MOST_BLANKS = 3;

/** Labels directly below which a title may begin. */
const BEFORE_TITLE: ReadonlySet<LabelKind> = new Set(["screenshots", "cool", "date", "disclaimer"]);
/** `[v2-0a1b.jpg]`, `pica.zhimg.com/v2-0a1b.jpg]`: pictures as text browsers show them */
const PICTURE = /^\[[^\]]{1,200}\]|\.(?:jpe?g|png|webp|gif)\]|:\/\//i;
const CHINESE_END = /[。！？!?；;]$/;

/**
 * The lines over which titles were broken, by index: `first` begins such a title, `on`
 * continues it. How full the lines are says nothing here, as headings have a width of their
 * own: a title is every line from the end of the entry above it to `Authors:`.
 */
export function wrappedTitles(
  lines: readonly (WrappedLine | null)[],
): ("first" | "on" | undefined)[] {
  const roles: ("first" | "on" | undefined)[] = [];
  lines.forEach((line, authors) => {
    if (line?.label?.kind !== "authors") return;
    const end = lastLineBefore(lines, authors);
    const first = titleStart(lines, end);
    if (first === null || first >= end) return;
    roles[first] = "first";
    for (let i = first + 1; i <= end; i += 1) roles[i] = "on";
  });
  return roles;
}

function lastLineBefore(lines: readonly (WrappedLine | null)[], authors: number): number {
  let at = authors - 1;
  while (at >= 0 && authors - at <= MOST_BLANKS && (lines[at] ?? null) === null) at -= 1;
  return at;
}

/** The first line of the title that ends at `end`; `null` if nothing shows where it begins. */
function titleStart(lines: readonly (WrappedLine | null)[], end: number): number | null {
  for (let at = end; at > end - LONGEST_TITLE; at -= 1) {
    const line = lines[at] ?? null;
    if (line === null) return at + 1;
    if (line.label !== null) return BEFORE_TITLE.has(line.label.kind) ? at + 1 : null;
    if (PICTURE.test(line.text)) return at + 1;
    if (isChinese(line.text)) return CHINESE_END.test(line.text) ? at + 1 : null;
    if (at < end && itemLine(line.text) !== null) return at;
  }
  return null;
}
