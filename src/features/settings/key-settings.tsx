import { useState } from "react";
import {
  KEY_ACTIONS,
  letterOf,
  rebind,
  resetKeys,
  useKeys,
  type KeyAction,
} from "../../state/keys.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { Group } from "./group.tsx";

/** Changes the key of any action: press its button, then the key. */
export function KeySettings() {
  const words = useWords();
  const keys = useKeys();
  const [waiting, setWaiting] = useState<KeyAction | null>(null);
  const [clash, setClash] = useState<KeyAction | null>(null);

  function take(action: KeyAction, key: string | null): void {
    if (key === "Escape") setWaiting(null);
    if (key?.length !== 1 || key === " ") return;
    setWaiting(null);
    setClash(rebind(action, key.toLowerCase()).clash);
  }

  return (
    <Group heading={words.keys}>
      <ul>
        {KEY_ACTIONS.map((action) => (
          <li key={action} className="flex min-h-9 items-center justify-between gap-4">
            <span id={`key-${action}`}>{words.keyActions[action]}</span>
            <Button
              aria-describedby={`key-${action}`}
              onClick={() => {
                setWaiting(action);
                setClash(null);
              }}
              onBlur={() => setWaiting(null)}
              onKeyDown={(event) => {
                if (waiting !== action || event.key === "Tab") return;
                event.preventDefault();
                event.stopPropagation();
                take(action, letterOf(event.nativeEvent));
              }}
              className="min-w-10 justify-center font-mono"
            >
              {waiting === action ? words.settingWords.pressKey : keys[action]}
            </Button>
          </li>
        ))}
      </ul>
      <p role={clash === null ? undefined : "alert"} className="min-h-6 text-small text-amber">
        {clash === null ? "" : words.settingWords.keyTaken(words.keyActions[clash])}
      </p>
      <Button onClick={resetKeys}>{words.settingWords.resetKeys}</Button>
    </Group>
  );
}
