/** A person's answers by paper: whether they saved it. */
type Answers = ReadonlyMap<string, boolean>;

export type Agreement = {
  /** The two people; null is the reader. */
  a: string | null;
  b: string | null;
  /** Papers that both have decided about, and those that both have decided alike. */
  papers: number;
  alike: number;
  /** Cohen's kappa; null where chance alone would have them agree on everything. */
  kappa: number | null;
};

/**
 * How far two people agree on what is worth keeping, over the papers that both have
 * decided about: the share decided alike, set against what chance would give
 * (Cohen 1960, A coefficient of agreement for nominal scales).
 *
 * @returns null where there is no such paper
 */
export function cohensKappa(a: Answers, b: Answers): Omit<Agreement, "a" | "b"> | null {
  const both = [...a].flatMap(([paper, saved]): [boolean, boolean][] => {
    const other = b.get(paper);
    return other === undefined ? [] : [[saved, other]];
  });
  const papers = both.length;
  if (papers === 0) return null;
  const alike = both.filter(([x, y]) => x === y).length;
  const savedByA = both.filter(([x]) => x).length / papers;
  const savedByB = both.filter(([, y]) => y).length / papers;
  const byChance = savedByA * savedByB + (1 - savedByA) * (1 - savedByB);
  const kappa = byChance === 1 ? null : (alike / papers - byChance) / (1 - byChance);
  return { papers, alike, kappa };
}

/** Every pair of people who have decided about a paper in common, in the order given. */
export function pairwiseAgreement(people: ReadonlyMap<string | null, Answers>): Agreement[] {
  const all = [...people];
  return all.flatMap(([a, mine], at) =>
    all.slice(at + 1).flatMap(([b, theirs]) => {
      const found = cohensKappa(mine, theirs);
      return found === null ? [] : [{ a, b, ...found }];
    }),
  );
}
