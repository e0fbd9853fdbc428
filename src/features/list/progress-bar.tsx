/** A share as a short bar; the number beside it says the same. */
export function ProgressBar({ value, of }: { value: number; of: number }) {
  return (
    <span
      aria-hidden="true"
      className="h-1 w-12 shrink-0 overflow-hidden rounded-small bg-line forced-colors:border"
    >
      <span
        className="block h-full bg-accent forced-colors:bg-[CanvasText]"
        style={{ width: `${of === 0 ? 0 : (100 * value) / of}%` }}
      />
    </span>
  );
}
