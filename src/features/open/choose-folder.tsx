import { useFolderWords } from "../../state/folder-words.ts";
import { canChooseFolder, chooseFolder } from "../../state/home-folder.ts";
import { Button } from "../../ui/button.tsx";

/** A folder as home from the first visit on, where the browser can open one. */
export function ChooseFolder() {
  const words = useFolderWords();
  if (!canChooseFolder()) return null;
  return (
    <div className="flex flex-col items-start gap-2 text-small">
      <p className="text-quiet">{words.what}</p>
      <Button onClick={() => void chooseFolder()}>{words.chooseFolder}</Button>
    </div>
  );
}
