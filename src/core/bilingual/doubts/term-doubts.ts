import { bothSides, type Doubt, type DoubtContext } from "./doubt.ts";
import { narrowerAcronyms, wrongTerms } from "../lexicon/wrong-terms.ts";

/**
 * Doubts about known mistranslations, from wrong-terms.ts, unless the paper is about a
 * field in which the rendering is right.
 */
export function termDoubts(en: string, zh: string, { title, en: whole }: DoubtContext): Doubt[] {
  return [...wrongTerms, ...narrowerAcronyms].flatMap((term) => {
    const wrong = term.zh.exec(zh)?.[0];
    const right = wrong === undefined ? undefined : term.en.exec(en)?.[0];
    if (wrong === undefined || right === undefined) return [];
    if (term.zhRight?.test(zh) === true) return [];
    if (term.field?.test(`${title} ${whole}`) === true) return [];
    return bothSides(right, wrong, "term", term.soft === true);
  });
}
