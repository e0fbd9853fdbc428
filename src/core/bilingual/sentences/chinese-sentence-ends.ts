import { marked } from "./abbreviations.ts";

/**
 * After a quotation that ends in `?` or `!`, these continue the sentence:
 * `“能吗？”这一问题`, `“停！”的信号`.
 */
const carriesOn =
  /^[，、；：,;:。的地得这是为和与及或并等时之一问进行还来作已在中上下而则也将仍都就有]/u;

/** An ellipsis ends a sentence only when one of these begins the next. */
const afterEllipsis = /^(?:我们|本文|该|此外|然而|但是|因此|这|同时|为了|最后|实验|结果|[A-Z"“])/u;

/** `Yahoo!`: a name with a mark of its own, in Latin letters within the Chinese. */
function isMarkedName(text: string, at: number): boolean {
  const name = /[A-Za-z]{1,20}!$/u.exec(text.slice(Math.max(0, at - 20), at + 1))?.[0];
  return name !== undefined && marked.has(name);
}

/** `大约有n!个顶点`: mathematics, not an exclamation. */
function isFactorial(text: string, at: number): boolean {
  return /(?<![A-Za-z/._-])[A-Za-z]!$/u.test(text.slice(Math.max(0, at - 2), at + 1));
}

const han = /[\p{Script=Han}]/u;

/**
 * Does the mark at `at` (its run ends at `run`, closing marks end at `after`) end
 * a sentence of a Chinese text? `rest` is what follows, white space removed;
 * `spaced` says whether there was any.
 */
export function endsChinese(
  text: string,
  at: number,
  run: number,
  after: number,
  rest: string,
  spaced: boolean,
): boolean {
  const mark = text.charAt(at);
  const closed = after > run;
  if ("。｡．".includes(mark)) return !(closed && /^[，、；：,;:。]/u.test(rest));
  if (mark === "…") return rest === "" || afterEllipsis.test(rest);
  const quoted = closed && /["”’」』]/u.test(text.charAt(run));
  if (quoted && carriesOn.test(rest)) return false;
  if ("！？".includes(mark)) return !/^[，、；：,;:]/u.test(rest);
  return endsHalfWidth(text, at, rest, spaced);
}

/** ASCII `!` and `?`, which stand for the wide ones in some carriers. */
function endsHalfWidth(text: string, at: number, rest: string, spaced: boolean): boolean {
  if (rest === "") return true;
  if (/^[,;:、，；：)\]}]/u.test(rest)) return false;
  const before = text.charAt(at - 1);
  if (isMarkedName(text, at) || isFactorial(text, at)) return false;
  const wide = han.test(before) || /[)）”"》」\]]/u.test(before);
  return wide || spaced || han.test(rest.charAt(0)) || /^[“「]/u.test(rest);
}

/** May an ASCII full stop end a Chinese sentence here? Only after Chinese, or before a space. */
export function mayStopChinese(text: string, at: number, rest: string, spaced: boolean): boolean {
  const before = text.charAt(at - 1);
  if (han.test(before))
    return spaced || rest === "" || han.test(rest.charAt(0)) || /^[A-Z“"]/u.test(rest);
  return spaced || rest === "";
}
