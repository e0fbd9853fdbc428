import { normalise } from "../text/normalise.ts";

/**
 * A number for each value of each facet that was ever met, so that values of tens
 * of thousands of papers are counted without looking at a text. Facets go by
 * their place in `facetNames`. Numbers say nothing outside of one run of the
 * program.
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

/** How many values have a number. */
export const valuesKnown = (): number => values.length;

export const valueOf = (number: number): string => values[number] ?? "";

const plain: string[] = [];

/** The value in normalised form. */
export const plainValueOf = (number: number): string =>
  (plain[number] ??= normalise(valueOf(number)));

export const facetOf = (number: number): number => facets[number] ?? 0;
