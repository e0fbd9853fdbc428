import { parse, object, picklist, string } from "valibot";

import { realDigests } from "../real-digests.ts";

const paper = object({ id: string(), title: string(), en: string(), zh: string() });
const verdict = object({
  id: string(),
  at: string(),
  side: picklist(["en", "zh"]),
  text: string(),
  verdict: picklist(["true", "minor", "false"]),
});

/** An abstract with its translation, by arXiv id. */
export type JudgedPaper = { id: string; title: string; en: string; zh: string };

/** A doubt that was judged by hand. `name` is paper, start of the English sentence, side and text. */
export type JudgedDoubt = { name: string; verdict: "true" | "minor" | "false" };

/** The translated abstracts in `pairs/` and the verdicts on doubts about them; null when absent. */
export const judgedDoubts = read();

function read(): { papers: JudgedPaper[]; judged: JudgedDoubt[] } | null {
  const papers = rows("translated-abstracts.jsonl").map((row) => parse(paper, row));
  const judged = rows("judged-doubts.jsonl").map((row) => {
    const { id, at, side, text, verdict: said } = parse(verdict, row);
    return { name: `${id} ${at} ${side} ${text}`, verdict: said };
  });
  return papers.length === 0 ? null : { papers, judged };
}

function rows(name: string): unknown[] {
  const file = realDigests("pairs").find((one) => one.name === name);
  if (file === undefined) return [];
  const lines = new TextDecoder().decode(file.bytes).trim().split("\n");
  return lines.map((line): unknown => JSON.parse(line));
}
