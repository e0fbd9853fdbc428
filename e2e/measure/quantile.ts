/** The value that a share of the values do not exceed; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Rounded to one decimal place, for tables. */
export const rounded = (value: number): number => Math.round(10 * value) / 10;
