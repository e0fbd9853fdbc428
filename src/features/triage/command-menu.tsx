import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { showCommandMenu } from "../../state/command-menu.ts";
import { isComposingKey } from "../../state/keys.ts";
import { useWords } from "../../state/words.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { useTypedText } from "../../ui/typed-text.ts";
import { useCommands, type Command } from "./commands.ts";

/** HTML has no tags for a list to choose from whose focus stays in a text field. */
const LISTBOX = { role: "listbox" } as const;
const optionRole = (selected: boolean) => ({ role: "option", "aria-selected": selected }) as const;

/** Everything that can be done, found by typing a part of its name. */
export function CommandMenu() {
  const words = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState("");
  const [active, setActive] = useState(0);
  const field = useTypedText({
    value: asked,
    onLeave: setAsked,
    onSettled: (text) => {
      setAsked(text);
      setActive(0);
    },
  });
  const wanted = asked.trim().toLowerCase();
  const found = useCommands().filter(({ name }) => name.toLowerCase().includes(wanted));
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  function take(command: Command | undefined): void {
    if (command === undefined) return;
    showCommandMenu(false);
    command.run();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposingKey(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0)
      setActive((active + step + found.length) % found.length);
    else if (event.key === "Enter") take(found[active]);
    else return;
    event.preventDefault();
  }

  return (
    <Sheet title={words.commands} closeLabel={words.close} onClose={() => showCommandMenu(false)}>
      <input
        {...field.props}
        ref={input}
        role="combobox"
        aria-label={words.findCommand}
        placeholder={words.findCommand}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        onKeyDown={onKeyDown}
        className="mb-2 min-h-9 w-full rounded-small border border-edge/60 bg-sheet px-3"
      />
      <div ref={list} id={id} {...LISTBOX} aria-label={words.commands}>
        {found.map((command, at) => (
          <button
            key={command.name}
            id={`${id}-${at}`}
            type="button"
            tabIndex={-1}
            {...optionRole(at === active)}
            // The field keeps the focus, so that the next letter goes there.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(command)}
            className="flex min-h-8 w-full items-center justify-between gap-3 rounded-small px-3 text-start text-small hover-able:bg-wash aria-selected:bg-accent-wash forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2"
          >
            {command.name}
            {command.key === undefined ? null : (
              <kbd className="font-mono text-tiny text-quiet">{command.key}</kbd>
            )}
          </button>
        ))}
      </div>
      <p aria-live="polite" className="text-small text-quiet">
        {found.length === 0 ? words.noCommand : ""}
      </p>
    </Sheet>
  );
}
