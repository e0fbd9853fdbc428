import { useRef } from "react";
import { useTitles } from "../../state/export.ts";
import { useSavedWords } from "../../state/saved-words.ts";
import { Button } from "../../ui/button.tsx";

/** Longer lists are not offered for choosing one by one. */
const MOST = 500;

type Props = {
  keys: readonly string[];
  /** Papers that are left out. */
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
};

/**
 * Selects some of the papers, each with a check box; with Shift, a click applies to all
 * since the last one.
 */
export function ChoosePapers({ keys, left, onLeft }: Props) {
  const words = useSavedWords();
  const taken = keys.filter((key) => !left.has(key)).length;
  return (
    <details className="mt-2 text-small">
      <summary className="min-h-6 text-accent">{words.choosePapers(taken, keys.length)}</summary>
      {keys.length > MOST ? (
        <p className="py-1 text-quiet">{words.tooManyToChoose(MOST)}</p>
      ) : (
        <Boxes keys={keys} left={left} onLeft={onLeft} />
      )}
    </details>
  );
}

function Boxes({ keys, left, onLeft }: Props) {
  const words = useSavedWords();
  const titles = useTitles(keys);
  const last = useRef(0);

  function take(at: number, taken: boolean, range: boolean): void {
    const [from, to] = range ? [Math.min(at, last.current), Math.max(at, last.current)] : [at, at];
    last.current = at;
    const rest = new Set(left);
    for (const key of keys.slice(from, to + 1)) {
      if (taken) rest.delete(key);
      else rest.add(key);
    }
    onLeft(rest);
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-2 py-1">
        <Button onClick={() => onLeft(new Set())}>{words.chooseAll}</Button>
        <Button onClick={() => onLeft(new Set(keys))}>{words.chooseNone}</Button>
        <span className="text-quiet">{words.chooseHint}</span>
      </div>
      <ul className="max-h-48 overflow-y-auto rounded-small border border-line">
        {keys.map((key, at) => (
          <li key={key}>
            <label className="flex min-h-8 items-baseline gap-2 px-2 py-1 hover-able:bg-wash">
              <input
                type="checkbox"
                checked={!left.has(key)}
                onChange={({ target, nativeEvent }) =>
                  take(
                    at,
                    target.checked,
                    nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
                  )
                }
              />
              <span lang="en">{titles?.get(key) ?? key}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
