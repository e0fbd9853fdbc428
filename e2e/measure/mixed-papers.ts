import { realDigests } from "../../scripts/real-digests.ts";
import { localFile, type LocalFile } from "../support/files.ts";

type Entry = Record<string, unknown> & { summary: string; title: string };

const sentenceEnd = /(?<=[.。])\s*/;

/**
 * JSON Lines of `count` papers with distinct ids, whose abstracts and takeaways are
 * reordered sentences of real papers: as many words as in a real library of that size, and
 * no two papers the same. `perFile` papers make one file of one day.
 */
export function mixedPapers(count: number, perFile = 500): LocalFile[] {
  const entries = realDigests("jsonl").flatMap(({ bytes }) =>
    new TextDecoder().decode(bytes).split("\n").filter(Boolean).map(readEntry),
  );
  const pick = (at: number): Entry | undefined => entries[at % entries.length];
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

function readEntry(line: string): Entry {
  return JSON.parse(line) as Entry;
}

/** Mixes the sentences of two texts, differently for each seed. */
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
