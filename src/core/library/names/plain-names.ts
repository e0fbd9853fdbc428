import { texToPlain } from "../../digest/tex/tex-to-plain.ts";
import { toSingleLine } from "../export/single-line.ts";

/** `Rapha"el`, ``Valli`eres``: an accent whose backslash a Markdown parser removed. */
const bareAccent = /(?<=\p{L})(["`^])(?=[aeiouy])/gu;

/** Footnote and affiliation marks. */
const footnoteMarks = /[\s*∗⋆†‡§¶‖#¹²³⁰-⁹,;:]+$/u;

/** `A .` and `C. -C.`: full stops and hyphens separated from their initials. */
const looseStop = / +\.(?=\s|$)/g;
const looseHyphen = /(?<=\p{L}\.) +-(?=\p{L})/gu;

const readable = /[\p{L}\p{N}]/u;

/**
 * The authors of a paper as they are shown, searched and exported: accents and
 * other TeX in Unicode, without footnote marks. A piece without a letter or digit, such as
 * the `:` after a group's name, isn't an author.
 *
 * @example plainNames(["Hannes K\\\"unzel", ":"]) // ["Hannes Künzel"]
 */
export function plainNames(authors: readonly string[]): string[] {
  return authors.map(plainName).filter((name) => readable.test(name));
}

function plainName(written: string): string {
  return texToPlain(toSingleLine(written).replace(bareAccent, "\\$1"))
    .replace(/[{}]/g, "")
    .replace(looseStop, ".")
    .replace(looseHyphen, "-")
    .replace(footnoteMarks, "")
    .trim();
}
