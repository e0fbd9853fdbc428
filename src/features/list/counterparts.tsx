import { bridgeLanguages, useAddress } from "../../state/address.ts";
import type { ListAnswer } from "../../state/list.ts";
import { restoreName, strikeName, type Counterpart } from "../../state/struck-counterparts.ts";
import { useWords } from "../../state/words.ts";
import { languageOfLabel } from "../../ui/text-language.ts";

const chip =
  "flex min-h-7 shrink-0 items-center gap-1 rounded-small bg-wash px-2 text-tiny whitespace-nowrap text-quiet hover-able:text-ink";

/**
 * Names that were also searched in the other language, each to be struck out where it is
 * wrong, and those struck out, to be taken back; and one click to search for none.
 */
export function Counterparts({ also, struck }: Pick<ListAnswer, "also" | "struck">) {
  const { list } = useWords();
  const { bridge } = useAddress();
  if (!bridge)
    return (
      <button
        type="button"
        title={list.bridgeOn}
        aria-label={list.bridgeOn}
        onClick={() => bridgeLanguages(true)}
        className={chip}
      >
        {list.bridgeOff}
        <span aria-hidden="true">↺</span>
      </button>
    );
  if (also.length + struck.length === 0) return null;
  const off = list.alsoOff(also.map(({ name }) => name).join(", "));
  return (
    <>
      <span className="shrink-0 text-tiny text-quiet">{list.also}</span>
      {also.map((one) => (
        <Name key={idOf(one)} of={one} label={list.strike(one.term, one.name)} act={strikeName} />
      ))}
      {struck.map((one) => (
        <Name
          key={idOf(one)}
          of={one}
          label={list.unstrike(one.term, one.name)}
          act={restoreName}
          isStruck
        />
      ))}
      {also.length === 0 ? null : (
        <button
          type="button"
          title={off}
          aria-label={off}
          onClick={() => bridgeLanguages(false)}
          className={chip}
        >
          {list.bridgeOff}
        </button>
      )}
    </>
  );
}

const idOf = ({ term, name }: Counterpart): string => `${term}\n${name}`;

type NameProps = {
  of: Counterpart;
  label: string;
  act: (of: Counterpart) => void;
  isStruck?: boolean;
};

function Name({ of, label, act, isStruck = false }: NameProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      onClick={() => act(of)}
      className={`${chip} ${isStruck ? "line-through" : ""}`}
    >
      <span lang={languageOfLabel(of.name)} className={isStruck ? "" : "text-ink"}>
        {of.name}
      </span>
      <span aria-hidden="true">{isStruck ? "↺" : "×"}</span>
    </button>
  );
}
