type Props = { value: number; of: number; short?: boolean };

/** A share as a short bar; the number beside it says the same. */
export function ProgressBar({ value, of, short = false }: Props) {
  return (
    <span
      aria-hidden="true"
      className={`h-1 shrink-0 overflow-hidden rounded-small bg-line forced-colors:border ${short ? "w-5" : "w-12"}`}
    >
      <span
        className="block h-full bg-accent forced-colors:bg-[CanvasText]"
        style={{ width: `${of === 0 ? 0 : (100 * value) / of}%` }}
      />
    </span>
  );
}
