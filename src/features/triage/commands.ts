import { goToView, sortBy, useOpenKey, VIEWS } from "../../state/address.ts";
import { backUp } from "../../state/backup.ts";
import { dismissRest, redo, undo } from "../../state/decisions.ts";
import { useSavedKeys } from "../../state/export.ts";
import { openExport } from "../../state/export-sheet.ts";
import { showKeySheet } from "../../state/key-sheet.ts";
import { useKeys } from "../../state/keys.ts";
import { notify } from "../../state/notice.ts";
import { changeSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";

export type Command = { name: string; key?: string; run: () => void };

/** The contents of the command menu: the actions of keys and buttons, by name. */
export function useCommands(): Command[] {
  const words = useWords();
  const keys = useKeys();
  const saved = useSavedKeys() ?? [];
  const open = useOpenKey() !== null;
  const screening: Command[] = [
    ...(open
      ? [
          {
            name: words.keyActions.dismissRest,
            key: keys.dismissRest,
            run: () => void dismissRest(),
          },
        ]
      : []),
    { name: words.undo, key: keys.undo, run: () => void undo() },
    { name: words.redo, run: () => void redo() },
  ];
  const keeping: Command[] = [
    ...(saved.length > 0
      ? [{ name: words.exportSaved(saved.length), run: () => openExport(saved) }]
      : []),
    {
      name: words.backupWords.backUp,
      run: () => void backUpAndReport(words.backupWords.theFile),
    },
  ];
  return [
    ...VIEWS.map((view) => ({
      name: words.goTo(words.views[view]),
      run: () => goToView(view),
    })),
    ...screening,
    ...keeping,
    ...(["date", "title"] as const).map((sort) => ({
      name: `${words.list.sort}: ${words.list.sorts[sort]}`,
      run: () => sortBy(sort),
    })),
    ...(["system", "light", "dark"] as const).map((theme) => ({
      name: `${words.theme}: ${words.themes[theme]}`,
      run: () => changeSettings({ theme }),
    })),
    { name: words.keys, key: keys.help, run: () => showKeySheet(true) },
  ];
}

/** The menu has no place to report errors. */
async function backUpAndReport(file: string): Promise<void> {
  const report = await backUp();
  if (!report.ok) notify({ kind: "failed", code: report.code, what: file });
  else if (report.value.leftOut.length > 0)
    notify({ kind: "failed", code: "source-damaged", what: report.value.leftOut.join(", ") });
}
