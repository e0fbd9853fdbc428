import { restoreName, useStruckNames } from "../../state/struck-counterparts.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { Group } from "./group.tsx";

/** Names of terms in the other language that the reader has struck out; nothing without any. */
export function StruckNames() {
  const { settingWords } = useWords();
  const struck = useStruckNames();
  if (struck.length === 0) return null;
  return (
    <Group heading={settingWords.struckNames}>
      <p className="text-small text-quiet">{settingWords.struckHint}</p>
      <ul className="max-h-80 divide-y divide-line overflow-y-auto">
        {struck.map((one) => (
          <li key={`${one.term}\n${one.name}`} className="flex items-center gap-2 py-1.5">
            <span className="min-w-0 flex-1 wrap-anywhere">
              {one.term} <span aria-hidden="true">→</span> <s>{one.name}</s>
            </span>
            <Button
              aria-label={settingWords.takeBack(one.term, one.name)}
              title={settingWords.takeBack(one.term, one.name)}
              onClick={() => restoreName(one)}
            >
              ↺
            </Button>
          </li>
        ))}
      </ul>
    </Group>
  );
}
