import { putSettingsBack, useSettingsAside } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** Settings that were set aside after a failed start, until the reader restores them. */
export function SettingsAside() {
  const { settingWords } = useWords();
  const aside = useSettingsAside((state) => state.aside);
  if (!aside) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 text-small">
      <p>{settingWords.aside}</p>
      <Button onClick={putSettingsBack}>{settingWords.putBack}</Button>
    </div>
  );
}
