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
    if (term.zhRight?.test(zh) === true || isKept(right, wrong, en, zh)) return [];
    if (term.field?.test(`${title} ${whole}`) === true) return [];
    return bothSides(right, wrong, "term", term.soft === true);
  });
}

/**
 * `CLIP……视频剪辑`: the name is kept in Latin letters as often as the original has it, and
 * not as an addition to the rendering.
 */
function isKept(name: string, rendering: string, en: string, zh: string): boolean {
  if (!/\p{Lu}/u.test(name.slice(1))) return false;
  if (zh.includes(`${rendering}(${name}`) || zh.includes(`${rendering}（${name}`)) return false;
  return zh.split(name).length >= en.split(name).length;
}
