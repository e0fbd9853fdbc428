import type { Doubt } from "./doubt.ts";

/**
 * The remains of a TeX command whose first letter was read as an escape:
 * `\\frac` becomes a form feed and `rac`, `\\rightarrow` a line break and `ightarrow`.
 */
const damaged =
  /(?<![A-Za-z\\])(?:rac|ext(?:bf|it|rm|sc|tt|sf)?|athcal|athbb|athbf|athrm|egin|nderline|box|qrt)\{|(?<![A-Za-z\\])(?:extpm|exttimes|ightarrow|eftarrow|imes(?=[\s\d$]|\p{Script=Han})|abla|ightleftharpoons|eftrightarrow|psilon|arepsilon)(?![A-Za-z])\d*|[\f\v](?=[A-Za-z])[A-Za-z]{1,12}/gu;

/** Doubts about damaged TeX in the translation that the original does not have. */
export function texDoubts(en: string, zh: string): Doubt[] {
  const pieces = new Set(Array.from(zh.matchAll(damaged), ([piece]) => piece));
  return [...pieces]
    .filter((piece) => piece.length > 2 && !en.includes(piece))
    .map((text) => ({ side: "zh", text, kind: "formula" }));
}
