import type { MatchTerm } from "../search-answer.ts";
import { stopWords } from "../text/stop-words.ts";
import { isGrowing, type QueryUnit } from "../question/query-units.ts";

/** Parts of a compound that are worth highlighting: not the `to` of `text-to-3d`. */
const shortestPart = 3;

function termsOf(unit: QueryUnit): MatchTerm[] {
  if (unit.kind === "han") return [{ kind: "han", text: unit.text }];
  const typed: MatchTerm = { kind: unit.prefix ? "start" : "word", text: unit.parts.join(" ") };
  const parts = unit.parts.length > 1 ? unit.parts : [];
  return [
    typed,
    ...parts
      .filter((part) => part.length >= shortestPart)
      .map((text): MatchTerm => ({ kind: "word", text })),
    ...unit.spellings.map(({ parts }): MatchTerm => ({ kind: "word", text: parts.join(" ") })),
  ];
}

/** Neighbouring words, which a text may also write as one. */
function pairsOf(units: readonly QueryUnit[]): MatchTerm[] {
  const growing = isGrowing(units);
  return units.flatMap((unit, index): MatchTerm[] => {
    const next = units[index + 1];
    if (unit.kind === "han" || next?.kind !== "word") return [];
    const isLast = index + 2 === units.length;
    const text = [...unit.parts, ...next.parts].join(" ");
    return [{ kind: growing && isLast ? "start" : "word", text }];
  });
}

/** What to highlight in papers found by the units; function words only if nothing else was typed. */
export function termsToHighlight(units: readonly QueryUnit[]): MatchTerm[] {
  const terms = units.flatMap(termsOf);
  const content = terms.filter(({ text }) => !stopWords.has(text));
  return [...(content.length > 0 ? content : terms), ...pairsOf(units)];
}

/** What to highlight in near matches: for Chinese, where a text comes closest to it. */
export function nearTerms(units: readonly QueryUnit[]): MatchTerm[] {
  return termsToHighlight(units).map((term) =>
    term.kind === "han" ? { ...term, kind: "near" } : term,
  );
}
