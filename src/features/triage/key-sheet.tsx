import type { ReactNode } from "react";
import { showKeySheet } from "../../state/key-sheet.ts";
import { SHIFTED, useKeys, type KeyAction } from "../../state/keys.ts";
import { useWords } from "../../state/words.ts";
import { Sheet } from "../../ui/sheet.tsx";

/** Keys that stay as they are, whatever the reader chose. */
const FIXED = {
  move: [["arrows", ["↓", "↑"]] as const, ["space", ["Space"]] as const],
  app: [["commands", ["Ctrl+K", "⌘K"]] as const, ["leave", ["Esc"]] as const],
} as const;

const GROUPS = {
  decide: ["save", "dismiss", "dismissRest", "unscreen", "undo"],
  move: ["next", "previous", "select", "nextMatch"],
  paper: ["tag", "note", "view", "openArxiv"],
  app: ["search", "help"],
} as const satisfies Record<string, readonly KeyAction[]>;

/** What a question may be made of. */
const SYNTAX = [
  ["phrase", '"gaussian splatting"'],
  ["without", "-diffusion"],
  ["field", "author:zhang  title:nerf"],
  ["place", "topic:3DGS  venue:CVPR"],
  ["date", "date:2025-05  date:2024-06.."],
  ["has", "has:code  is:saved"],
] as const;

/** Every key and what it does, and how to ask the search box. */
export function KeySheet() {
  const words = useWords();
  const { keyGroups, keySheet } = words;
  return (
    <Sheet title={words.keys} closeLabel={words.close} onClose={() => showKeySheet(false)}>
      <div className="grid gap-x-10 gap-y-5 tablet:grid-cols-2">
        <div className="flex flex-col gap-5">
          <KeyGroup heading={keyGroups.decide} actions={GROUPS.decide} />
          <KeyGroup heading={keyGroups.move} actions={GROUPS.move} fixed={FIXED.move} />
        </div>
        <div className="flex flex-col gap-5">
          <KeyGroup heading={keyGroups.paper} actions={GROUPS.paper} />
          <KeyGroup heading={keyGroups.app} actions={GROUPS.app} fixed={FIXED.app} />
          <Section heading={keySheet.search}>
            {SYNTAX.map(([what, example]) => (
              <Line key={what} name={keySheet.syntax[what]}>
                <code className="font-mono text-tiny whitespace-pre-wrap">{example}</code>
              </Line>
            ))}
          </Section>
        </div>
      </div>
    </Sheet>
  );
}

type GroupProps = {
  heading: string;
  actions: readonly KeyAction[];
  fixed?: readonly (readonly ["arrows" | "space" | "commands" | "leave", readonly string[]])[];
};

function KeyGroup({ heading, actions, fixed = [] }: GroupProps) {
  const words = useWords();
  const keys = useKeys();
  return (
    <Section heading={heading}>
      {actions.map((action) => (
        <Line
          key={action}
          name={words.keyActions[action]}
          more={
            SHIFTED.includes(action) ? (
              <>
                <Key>Shift+{keys[action]}</Key> {words.shiftedKeys[action]}
              </>
            ) : null
          }
        >
          <Key>{keys[action]}</Key>
        </Line>
      ))}
      {fixed.map(([what, names]) => (
        <Line key={what} name={words.keySheet.fixed[what]}>
          {names.map((name) => (
            <span key={name}>
              <Key>{name}</Key>{" "}
            </span>
          ))}
        </Line>
      ))}
    </Section>
  );
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-small font-semibold text-quiet">{heading}</h3>
      <table className="w-full text-start text-small">
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

type LineProps = { name: string; more?: ReactNode; children: ReactNode };

function Line({ name, more = null, children }: LineProps) {
  return (
    <tr className="border-b border-line align-baseline last:border-b-0">
      <th scope="row" className="py-1 pe-4 text-start font-normal">
        {name}
        {more === null ? null : <span className="block text-tiny text-quiet">{more}</span>}
      </th>
      <td className="py-1 text-end">{children}</td>
    </tr>
  );
}

function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-small border border-edge/60 bg-sheet px-1.5 font-mono text-tiny whitespace-nowrap text-ink">
      {children}
    </kbd>
  );
}
