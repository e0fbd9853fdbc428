import { useId } from "react";

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, name: string])[];
  onChange: (value: Value) => void;
  /** Shows the label only to assistive technology and in the tooltip. */
  bare?: boolean;
};

/** One of a few values, with its label before it. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  bare,
}: Props<Value>) {
  const id = useId();
  return (
    <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4">
      <label htmlFor={id} className={bare === true ? "sr-only" : ""}>
        {label}
      </label>
      <select
        id={id}
        title={bare === true ? label : undefined}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([known]) => known === event.target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
        className={`min-h-8 max-w-full rounded-small border border-edge/60 bg-paper px-1.5 text-small text-ink ${bare === true ? "" : "w-48"}`}
      >
        {options.map(([known, name]) => (
          <option key={known} value={known}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
