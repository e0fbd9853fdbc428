const papers = (n: number) => `${n.toLocaleString("en")} ${n === 1 ? "paper" : "papers"}`;

/** The words of taking papers out and of keeping them safe, in English. */
export const keepEn = {
  whatToExport: "What to export",
  these: (n: number) => `These ${papers(n)}`,
  allSaved: (n: number) => `All saved (${n.toLocaleString("en")})`,
  choosePapers: (n: number, of: number) =>
    n === of ? "Choose among them" : `Chosen: ${n} of ${of}`,
  chooseAll: "All",
  chooseNone: "None",
  chooseHint: "With Shift, a click takes all from the last one on.",
  tooManyToChoose: (most: number) => `Narrow the list to ${papers(most)} to choose among them.`,

  backUpNow: "Back up now",
  later: "Later",
};

export type KeepWords = typeof keepEn;
