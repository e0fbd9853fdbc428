/** Distinguishable hues, in degrees. */
export const TAG_HUES: readonly number[] = [25, 70, 130, 190, 250, 310];

/** The colour of a tag; an empty ring if it has none. */
export function TagDot({ hue }: { hue: number | null }) {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-2.5 shrink-0 rounded-full border border-edge"
      style={hue === null ? undefined : { background: `oklch(0.65 0.13 ${hue})` }}
    />
  );
}
