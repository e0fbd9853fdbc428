import { authorClasses } from "./author-queries.ts";
import { chineseClasses, type QueryMaker } from "./chinese-queries.ts";
import { createDice } from "./dice.ts";
import { englishClasses } from "./english-queries.ts";
import type { Query, SourcePaper, Truth } from "./literal-truth.ts";

/** The 21 classes of questions. */
const queryClasses: Record<string, QueryMaker> = {
  ...chineseClasses,
  ...englishClasses,
  ...authorClasses,
};

/** How many draws before a class is given up: some classes find nothing in most papers. */
const mostDraws = 20_000;

/** Up to `count` different questions of every class, made from the given papers. */
export function makeQueries(
  papers: readonly SourcePaper[],
  truth: Truth,
  seed: number,
  count: number,
): Map<string, Query[]> {
  return new Map(
    Object.entries(queryClasses).map(([name, make], index) => {
      const dice = createDice(seed * 1000 + index);
      const queries = new Map<string, Query>();
      for (let draw = 0; draw < mostDraws && queries.size < count; draw++) {
        const query = make(dice.pick(papers), truth, dice);
        if (query) queries.set(query.question, query);
      }
      return [name, [...queries.values()]];
    }),
  );
}
