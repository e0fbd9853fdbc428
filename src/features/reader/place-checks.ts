import type { Check, LanguageComparison } from "../../state/paper.ts";
import type { Rich } from "./rich-text.tsx";
import { widenToNodes } from "./widen-to-nodes.ts";

export type Side = "en" | "zh";

/**
 * Where a check appears in a sentence: the piece `[from, to)` of the whole text, empty at
 * the sentence's end.
 */
export type Place = {
  /** Number of the check, from 0. */
  check: number;
  from: number;
  to: number;
  /** Whether its button is here; a check has one button, whatever it underlines. */
  button: boolean;
};

type Alignment = NonNullable<LanguageComparison["alignment"]>;

/** The places of each sentence, by side and the sentence's index. */
export type Places = Record<Side, ReadonlyMap<number, readonly Place[]>>;

/**
 * Finds a place for every check on the visible sides. The button is at the piece in
 * question, in the translation rather than in the original; if the piece cannot be found,
 * or its side is not shown, the button is at the end of the nearest sentence, so that every
 * check is reachable.
 */
export function placeChecks(
  texts: Record<Side, Pick<Rich, "text" | "nodes">>,
  { en, zh, beads }: Alignment,
  checks: readonly Check[],
  shown: readonly Side[],
): Places {
  const spans = { en, zh };
  const places = { en: new Map<number, Place[]>(), zh: new Map<number, Place[]>() };

  function put(side: Side, sentence: number, place: Place): void {
    places[side].set(sentence, [...(places[side].get(sentence) ?? []), place]);
  }

  /** The first sentence of the bead that contains the piece. */
  function find(side: Side, bead: number, piece: string | null) {
    if (piece === null || piece === "") return null;
    for (const sentence of beads[bead]?.[side] ?? []) {
      const [start, end] = spans[side][sentence] ?? [0, 0];
      const at = texts[side].text.slice(start, end).indexOf(piece);
      if (at < 0) continue;
      const piecePlace = [start + at, start + at + piece.length] as const;
      const [from, to] = widenToNodes(texts[side].nodes, piecePlace);
      return { sentence, from, to };
    }
    return null;
  }

  /** The last sentence up to the bead on that side, else the first one. */
  function nearest(side: Side, bead: number): number {
    for (let at = bead; at >= 0; at -= 1) {
      const last = beads[at]?.[side].at(-1);
      if (last !== undefined) return last;
    }
    return 0;
  }

  for (const [check, { bead, kind, en, zh }] of checks.entries()) {
    // A sentence without counterpart is not underlined completely.
    const pieces = kind === "missing" ? { en: null, zh: null } : { en, zh };
    let button = true;
    for (const side of shown.toReversed()) {
      const found = find(side, bead, pieces[side]);
      if (found === null) continue;
      const { sentence, from, to } = found;
      put(side, sentence, { check, from, to, button });
      button = false;
    }
    const side = shown.find((side) => beads[bead]?.[side].length !== 0) ?? shown[0];
    if (!button || side === undefined) continue;
    const sentence = nearest(side, bead);
    const end = spans[side][sentence]?.[1] ?? 0;
    put(side, sentence, { check, from: end, to: end, button });
  }
  return places;
}

/** A sentence split at its places, in order: ranges, and the checks for each. */
export function cutAt(
  [start, end]: readonly [number, number],
  places: readonly Place[],
): { from: number; to: number; places: readonly Place[] }[] {
  const cuts = new Set([start, end]);
  for (const { from, to } of places) cuts.add(from).add(to);
  const sorted = [...cuts].sort((a, b) => a - b);
  const parts = sorted.slice(1).map((to, at) => {
    const from = sorted[at] ?? start;
    const here = places.filter((place) => place.from <= from && place.to >= to);
    return { from, to, places: here };
  });
  const loose = places.filter(({ from, to }) => from === to);
  return loose.length > 0 ? [...parts, { from: end, to: end, places: loose }] : parts;
}
