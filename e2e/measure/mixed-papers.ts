import { realDigests } from "../../scripts/real-digests.ts";
import { localFile, type LocalFile } from "../support/files.ts";

type Told = Record<string, unknown> & { summary: string; title: string };

const sentenceEnd = /(?<=[.。])\s*/;

/**
 * JSON Lines of `count` papers, each with an id of its own, whose abstracts and
 * takeaways are sentences of real papers in another order: as many words as a real
 * library of that size has, and no two papers the same. One file, and one day, for
 * `perFile` papers.
 */
export function mixedPapers(count: number, perFile = 500): LocalFile[] {
  const told = realDigests("jsonl").flatMap(({ bytes }) =>
    new TextDecoder().decode(bytes).split("\n").filter(Boolean).map(readTold),
  );
  const pick = (at: number): Told | undefined => told[at % told.length];
  const lines = Array.from({ length: count }, (_, at) => {
    const [paper, other] = [pick(at), pick(7 * at + 13)];
    return JSON.stringify({
      ...paper,
      id: `${2001 + (Math.floor(at / 90_000) % 99)}.${String(10_000 + (at % 90_000))}`,
      title: `${paper?.title ?? ""} ${at}`,
      summary: mixed(paper?.summary ?? "", other?.summary ?? "", at),
      AI: mixedTexts(paper?.["AI"], other?.["AI"], at),
    });
  });
  return Array.from({ length: Math.ceil(count / perFile) }, (_, file) => {
    const day = new Date(Date.UTC(2024, 0, 1 + file)).toISOString().slice(0, 10);
    return localFile(
      `${day}_AI_enhanced_Chinese.jsonl`,
      lines.slice(file * perFile, (file + 1) * perFile).join("\n"),
    );
  });
}

function readTold(line: string): Told {
  return JSON.parse(line) as Told;
}

/** Sentences of two texts in turn, begun at another place each time. */
function mixed(one: string, other: string, seed: number): string {
  const [ours, theirs] = [one.split(sentenceEnd), other.split(sentenceEnd)];
  return ours
    .map((sentence, at) => ((at + seed) % 3 === 0 ? (theirs[at % theirs.length] ?? "") : sentence))
    .join(" ");
}

function mixedTexts(one: unknown, other: unknown, seed: number): Record<string, string> {
  const [ours, theirs] = [one, other].map((texts) => Object.entries(texts ?? {}));
  return Object.fromEntries(
    (ours ?? []).map(([name, text], at) => [
      name,
      mixed(String(text), String(theirs?.[at]?.[1] ?? ""), seed + at),
    ]),
  );
}
