import { type BridgeTerm, type BridgeWay, learnBridge } from "./learn-bridge.ts";
import type { Entry } from "../index/entry.ts";
import { translateTerm } from "./translate-term.ts";
import { papersWith } from "../matching/exact-search.ts";
import { rerank } from "../ranking/rerank.ts";
import { termsToHighlight } from "../matching/terms-to-highlight.ts";
import { spellingsOf } from "../text/word-chains.ts";
import { textsIn } from "../index/field-texts.ts";
import { phraseFinder } from "../question/phrase-finder.ts";
import type { Counterpart, MatchTerm } from "../search-answer.ts";
import type { SearchStore } from "../index/search-store.ts";
import type { Scores } from "../index/term-index.ts";
import { piecesOf, type QueryUnit, queryUnits } from "../question/query-units.ts";

/**
 * Papers that have what the question is called in the other language: `scores` those that
 * lack the question's own language altogether, `behind` those that have it, too. The latter
 * come after all papers that have the question's own words.
 */
export type BridgedPapers = {
  scores: Scores;
  behind: Scores;
  also: Counterpart[];
  struck: Counterpart[];
  marks: MatchTerm[];
};

/** A part of a question that is led over as one, and what it is called there. */
type Crossing = { units: QueryUnit[]; terms: BridgeTerm[] };

const termOf = (units: readonly QueryUnit[], way: BridgeWay): string =>
  piecesOf(units).join(way === "toWords" ? "" : " ");

const none: BridgedPapers = {
  scores: new Map(),
  behind: new Map(),
  also: [],
  struck: [],
  marks: [],
};

/** Each part of a compound must be surer than a term alone: together they are less sure. */
const SURE_PART = 0.6;
/** Names that are looked for. */
const MOST_TERMS = 4;
const SHORTEST_PART = 2;
const LONGEST_COMPOUND = 8;

/** Papers that have only the language that the question is not in. */
const lacks: Record<BridgeWay, (entry: Entry) => boolean> = {
  toWords: (entry) => !entry.hasChinese,
  toHan: (entry) => !entry.hasEnglish,
};

function entriesOf(shelf: SearchStore, scores: Scores): Entry[] {
  const entries = [...scores.keys()].flatMap((key) => shelf.get(key) ?? []);
  return entries.sort((a, b) => a.serial - b.serial);
}

function cross(shelf: SearchStore, units: QueryUnit[], way: BridgeWay): Crossing {
  const term = termOf(units, way);
  const terms = shelf.remember(`${way} ${term}`, () =>
    learnBridge(term, way, entriesOf(shelf, papersWith(shelf, units, "any")), {
      papers: shelf.inOrder(),
      tables: shelf.tables,
    }),
  );
  return { units, terms };
}

/** The same with what a run of Chinese is called by what its characters mean elsewhere. */
function withTranslations(shelf: SearchStore, { units, terms }: Crossing, run: string): Crossing {
  const { tables, translator } = shelf;
  if (!tables || !translator || run.length > LONGEST_COMPOUND || terms.length >= MOST_TERMS)
    return { units, terms };
  const more = shelf.remember(`translated ${run}`, () =>
    translateTerm(run, translator.translate(run), tables),
  );
  const others = more.filter(({ text }) => !terms.some((term) => overlap(term.text, text)));
  return { units, terms: [...terms, ...others].slice(0, MOST_TERMS) };
}

/** Whether one name has all words of the other. */
function overlap(one: string, other: string): boolean {
  const [few, many] = [one, other]
    .map((name) => name.split(/[- ]/))
    .sort((a, b) => a.length - b.length);
  return few !== undefined && many !== undefined && few.length !== many.length
    ? few.every((word) => many.includes(word))
    : one === other;
}

/** A compound that is not known as a whole, as the two parts of it that are known best. */
function inTwo(shelf: SearchStore, run: string): Crossing[] | null {
  if (run.length > LONGEST_COMPOUND) return null;
  const trustOf = ({ terms }: Crossing): number => terms[0]?.trust ?? 0;
  let best: { parts: Crossing[]; trust: number } | null = null;
  for (let at = SHORTEST_PART; at <= run.length - SHORTEST_PART; at++) {
    const parts = [run.slice(0, at), run.slice(at)].map((text) =>
      cross(shelf, [{ kind: "han", text }], "toWords"),
    );
    const trust = Math.min(...parts.map(trustOf));
    if (trust >= SURE_PART && trust > (best?.trust ?? 0)) best = { parts, trust };
  }
  return best?.parts ?? null;
}

/** Chinese is led over run by run, English as a whole. */
function crossings(shelf: SearchStore, units: readonly QueryUnit[], way: BridgeWay): Crossing[] {
  if (way === "toHan") return [cross(shelf, [...units], way)];
  return units.flatMap((unit) => {
    if (unit.kind !== "han") return { units: [unit], terms: [] };
    const whole = cross(shelf, [unit], way);
    const parts = whole.terms.length > 0 ? null : inTwo(shelf, unit.text);
    return parts ?? withTranslations(shelf, whole, unit.text);
  });
}

/** The papers that have a name; those that have its words apart, where none has it. */
function papersNaming(shelf: SearchStore, name: string): Scores {
  const units = queryUnits(name, true);
  const apart = rerank(shelf, papersWith(shelf, units, "any"), units);
  if (units.length === 1) return apart;
  const holds = phraseFinder(units);
  const together = new Map(
    [...apart].filter(([key]) => {
      const entry = shelf.get(key);
      return entry !== undefined && textsIn(entry, "any").some((text) => holds(text));
    }),
  );
  return together.size > 0 ? together : apart;
}

function papersOver(shelf: SearchStore, { units, terms }: Crossing): Scores {
  if (terms.length === 0) return rerank(shelf, papersWith(shelf, units, "any"), units);
  const found: Scores = new Map();
  for (const { text, trust } of terms)
    for (const spelling of spellingsOf(text))
      for (const [key, score] of shelf.rememberNamed(spelling, () => papersNaming(shelf, spelling)))
        found.set(key, Math.max(found.get(key) ?? 0, score * trust));
  return found;
}

/** The papers that have what the units are called in the other language, and the terms it was. */
export function bridgedPapers(
  shelf: SearchStore,
  units: readonly QueryUnit[],
  struckOut: readonly Counterpart[],
): BridgedPapers {
  const way: BridgeWay = units.some((unit) => unit.kind === "han") ? "toWords" : "toHan";
  if (isOneCharacter(units) || isHalfTyped(shelf, units)) return none;
  const isStruck = ({ term, name }: Counterpart): boolean =>
    struckOut.some((struck) => struck.term === term && struck.name === name);
  const known = crossings(shelf, units, way).map(({ units, terms }) => {
    const term = termOf(units, way);
    return { units, terms, names: terms.map(({ text }) => ({ term, name: text })) };
  });
  const struck = known.flatMap(({ names }) => names.filter(isStruck));
  const also = known.flatMap(({ names }) => names.filter((name) => !isStruck(name)));
  const parts = known.map(({ units, terms, names }) => ({
    units,
    terms: terms.filter(({ text }) => names.some((one) => one.name === text && !isStruck(one))),
  }));
  if (parts.some((part) => part.terms.length === 0 && needsTerm(part, way)))
    return { ...none, struck };
  const all = parts.map((part) => papersOver(shelf, part)).reduce(inBoth);
  const isAlone = (key: string): boolean => {
    const entry = shelf.get(key);
    return entry !== undefined && lacks[way](entry);
  };
  const scores = new Map([...all].filter(([key]) => isAlone(key)));
  const behind = new Map([...all].filter(([key]) => !isAlone(key)));
  if (all.size === 0) return { ...none, struck };
  const marks = also
    .flatMap(({ name }) => spellingsOf(name))
    .flatMap((text) => termsToHighlight(queryUnits(text, true)));
  return { scores, behind, also, struck, marks };
}

/** One character isn't a term yet: the word it begins would be a guess. */
const isOneCharacter = ([unit, ...others]: readonly QueryUnit[]): boolean =>
  others.length === 0 && unit !== undefined && piecesOf([unit]).join("").length === 1;

/** With fewer papers, a word that may go on is the beginning of another one. */
const FEWEST_OF_A_WORD = 3;

function isHalfTyped({ terms }: SearchStore, units: readonly QueryUnit[]): boolean {
  const last = units.at(-1);
  if (last?.kind !== "word" || !last.prefix) return false;
  return terms.vocabulary.papers(last.parts.at(-1) ?? "") < FEWEST_OF_A_WORD;
}

function inBoth(left: Scores, right: Scores): Scores {
  const both: Scores = new Map();
  for (const [key, score] of left) {
    const other = right.get(key);
    if (other !== undefined) both.set(key, score + other);
  }
  return both;
}

function needsTerm(part: Crossing, way: BridgeWay): boolean {
  return way === "toHan" || part.units.some((unit) => unit.kind === "han");
}

const ranked = (scores: Scores): string[] =>
  [...scores].sort(([, a], [, b]) => b - a).map(([key]) => key);

/** The papers of both in turn, best first, beginning with those that have the words themselves. */
export function interleave(exact: Scores, bridged: Scores): Scores {
  const [own, other] = [ranked(exact), ranked(bridged).filter((key) => !exact.has(key))];
  const order = Array.from({ length: Math.max(own.length, other.length) }, (_, rank) => [
    own[rank],
    other[rank],
  ])
    .flat()
    .filter((key) => key !== undefined);
  return new Map(order.map((key, rank) => [key, order.length - rank]));
}
