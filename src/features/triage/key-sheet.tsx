import type { ReactNode } from "react";
import { showHelp } from "../../state/help.ts";
import { KEY_ACTIONS, SHIFTED, useKeys } from "../../state/keys.ts";
import { useWords } from "../../state/words.ts";
import { Sheet } from "../../ui/sheet.tsx";

/** Every key and what it does. */
export function KeySheet() {
  const words = useWords();
  const keys = useKeys();
  return (
    <Sheet title={words.keys} closeLabel={words.close} onClose={() => showHelp(false)}>
      <table className="w-full text-start">
        <tbody>
          {KEY_ACTIONS.map((action) => (
            <tr key={action} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 pe-6 text-start font-normal">
                {words.keyActions[action]}
              </th>
              <td className="w-24 py-1.5">
                <Key>{keys[action]}</Key>
              </td>
              <td className="py-1.5 text-small text-quiet">
                {SHIFTED.includes(action) ? (
                  <>
                    <Key>Shift+{keys[action]}</Key> {words.shiftedKeys[action]}
                  </>
                ) : null}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="py-1.5 pe-6 text-start font-normal">
              {words.arrowKeys}
            </th>
            <td className="py-1.5" colSpan={2}>
              <Key>↓</Key> <Key>↑</Key>
            </td>
          </tr>
        </tbody>
      </table>
    </Sheet>
  );
}

function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-small border border-edge/60 bg-sheet px-1.5 font-mono text-small text-ink">
      {children}
    </kbd>
  );
}
