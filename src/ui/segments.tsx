import { useId } from "react";

type Props<Value extends string> = {
  label: string;
  options: readonly (readonly [value: Value, name: string])[];
  value: Value;
  onChange: (value: Value) => void;
  /** The key that selects the next one from anywhere. */
  shortcut?: string;
};

/** One of a few visible options: a radio group with one tab stop and arrow keys inside. */
export function Segments<Value extends string>(props: Props<Value>) {
  const { label, options, value, onChange, shortcut } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      title={shortcut === undefined ? undefined : `${label} (${shortcut})`}
      className="inline-flex max-w-full rounded-small border border-edge/60 bg-sheet p-px select-none"
    >
      {options.map(([option, text]) => (
        <label
          key={option}
          className="relative min-w-0 rounded-[3px] px-2.5 py-1 text-small text-quiet has-checked:bg-accent-wash has-checked:font-semibold has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent hover-able:text-ink"
        >
          <input
            type="radio"
            name={name}
            checked={option === value}
            // Arrows select here, and must not reach the page.
            onKeyDown={(event) => {
              if (event.key.startsWith("Arrow")) event.stopPropagation();
            }}
            onChange={() => onChange(option)}
            className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
          />
          <span className="block truncate">{text}</span>
        </label>
      ))}
    </div>
  );
}
