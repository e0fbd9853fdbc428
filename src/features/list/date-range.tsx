import { useState } from "react";
import { chooseDates, isRange, useChosenFacets } from "../../state/address.ts";
import { useWords } from "../../state/words.ts";

const isDay = (text: string): boolean => text === "" || /^(?:19|20)\d\d-\d\d-\d\d$/.test(text);

/** The first and the last day of the listed papers; either may be left open. */
export function DateRange({ first, last }: { first: string; last: string }) {
  const { list } = useWords();
  const range = useChosenFacets().date?.find(isRange) ?? "..";
  const [from = "", to = ""] = range.split("..");
  return (
    <div className="flex flex-col gap-1 px-2 pb-2">
      <Day
        key={`from ${from}`}
        label={list.from}
        value={from}
        min={first}
        max={last}
        onChange={(day) => chooseDates(day, to)}
      />
      <Day
        key={`to ${to}`}
        label={list.to}
        value={to}
        min={first}
        max={last}
        onChange={(day) => chooseDates(from, day)}
      />
    </div>
  );
}

type Props = {
  label: string;
  value: string;
  min: string;
  max: string;
  onChange: (day: string) => void;
};

/** A day; it has no effect while its year is still being typed. */
function Day({ label, value, min, max, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  return (
    <label className="flex min-w-0 items-center justify-between gap-2 text-tiny text-quiet">
      {label}
      <input
        type="date"
        min={min}
        max={max}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value !== "" && isDay(target.value)) onChange(target.value);
        }}
        onBlur={() => {
          if (typed !== value && isDay(typed)) onChange(typed);
        }}
        className="min-h-8 w-28 min-w-0 rounded-small border border-edge/60 bg-sheet px-1 text-tiny text-ink"
      />
    </label>
  );
}
