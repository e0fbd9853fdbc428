import { createLruMap } from "../../lru-map.ts";
import { nearPlaces } from "../ranking/near-run.ts";
import { normalise, normaliseWithPlaces, type PlacedText } from "../text/normalise.ts";
import { looseFinder } from "../question/phrase-finder.ts";
import type { MatchTerm } from "../search-answer.ts";
import { queryUnits } from "../question/query-units.ts";

/** A range of the original text in UTF-16 units: `start` included, `end` not. */
export type HighlightSpan = [start: number, end: number];

function placesInside(piece: string, text: string): HighlightSpan[] {
  const places: HighlightSpan[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length))
    places.push([at, at + piece.length]);
  return places;
}

/** Where one term occurs in a normalised text. */
type PlacesIn = (text: string) => readonly HighlightSpan[];

const nowhere: PlacesIn = () => [];

function placesOfWords({ kind, text: words }: MatchTerm): PlacesIn {
  const units = queryUnits(words, kind === "start");
  if (units.length === 0) return nowhere;
  const find = looseFinder(units);
  return (text) => {
    const places: HighlightSpan[] = [];
    for (let place = find(text); place; place = find(text, place[1])) places.push(place);
    return places;
  };
}

function placesOf(term: MatchTerm): PlacesIn {
  switch (term.kind) {
    case "near":
      return (text) => nearPlaces(term.text, text);
    case "word":
    case "start":
      return placesOfWords(term);
    case "han":
    case "inside":
      return term.text === "" ? nowhere : (text) => placesInside(term.text, text);
  }
}

/** Finders for terms, made once: they search every text of a list or of a paper. */
const finders = new WeakMap<readonly MatchTerm[], readonly PlacesIn[]>();

function findersOf(terms: readonly MatchTerm[]): readonly PlacesIn[] {
  let known = finders.get(terms);
  if (known === undefined) {
    known = terms.map(placesOf);
    finders.set(terms, known);
  }
  return known;
}

/** How many texts are kept normalised: those of the first rows, which change little from letter to letter. */
const KEPT = 500;
const plainTexts = createLruMap<string, string>(KEPT);
const placedTexts = createLruMap<string, PlacedText>(KEPT);

function plainOf(text: string): string {
  const plain = plainTexts.get(text) ?? normalise(text);
  plainTexts.set(text, plain);
  return plain;
}

function placedOf(text: string): PlacedText {
  const placed = placedTexts.get(text) ?? normaliseWithPlaces(text);
  placedTexts.set(text, placed);
  return placed;
}

/** Spans that touch or overlap as one. */
export function mergeSpans(spans: readonly HighlightSpan[]): HighlightSpan[] {
  const result: HighlightSpan[] = [];
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/**
 * Where to highlight search matches (`SearchAnswer.marks`) in a text as shown: sorted spans
 * that neither touch nor overlap. The text may be in any form; matches are found in its
 * normalised form and mapped back. Passing the same array of terms again is cheaper than an
 * equal one.
 *
 * @example highlight("基於 NeRF 的方法", [{ kind: "word", text: "nerf" }]) // [[3, 7]]
 */
export function highlight(text: string, terms: readonly MatchTerm[]): HighlightSpan[] {
  if (terms.length === 0) return [];
  const plain = plainOf(text);
  const spans = findersOf(terms).flatMap((placesIn) => placesIn(plain));
  if (spans.length === 0) return [];
  const { starts, ends } = placedOf(text);
  const original = spans.map(([start, end]): HighlightSpan => [
    starts[start] ?? text.length,
    ends[end - 1] ?? text.length,
  ]);
  return mergeSpans(original);
}
