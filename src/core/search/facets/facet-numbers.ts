import { normalise } from "../text/normalise.ts";

/**
 * Numbers every facet value ever seen, so that values of tens of thousands of papers are
 * counted without comparing strings. Facets are identified by their position in
 * `facetNames`. Numbers are only valid within one run of the program.
 */
const numbers: Map<string, number>[] = [];
const values: string[] = [];
const facets: number[] = [];

export function numberOf(facet: number, value: string): number {
  const known = (numbers[facet] ??= new Map<string, number>());
  let number = known.get(value);
  if (number === undefined) {
    number = values.push(value) - 1;
    facets.push(facet);
    known.set(value, number);
  }
  return number;
}

/** The number of known values. */
export const valuesKnown = (): number => values.length;

export const valueOf = (number: number): string => values[number] ?? "";

const plain: string[] = [];

/** The value in normalised form. */
export const plainValueOf = (number: number): string =>
  (plain[number] ??= normalise(valueOf(number)));

export const facetOf = (number: number): number => facets[number] ?? 0;
