import { bothSides, type Doubt } from "./doubt.ts";
import { wrongTerms } from "./wrong-terms.ts";

/** Doubts about renderings that are known to be wrong, from wrong-terms.ts. */
export function termDoubts(en: string, zh: string): Doubt[] {
  return wrongTerms.flatMap((term) => {
    const wrong = term.zh.exec(zh)?.[0];
    const right = wrong === undefined ? undefined : term.en.exec(en)?.[0];
    if (wrong === undefined || right === undefined) return [];
    return bothSides(right, wrong, "term", term.soft === true);
  });
}
