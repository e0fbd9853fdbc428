import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { useModal } from "./use-modal.ts";

type Props = { title: string; closeLabel: string; onClose: () => void; children: ReactNode };

/** A modal dialog with a heading and a button to close it. */
export function Sheet({ title, closeLabel, onClose, children }: Props) {
  const dialog = useModal(true);

  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      className="m-auto max-h-[85dvh] w-full max-w-4xl flex-col rounded-large border border-edge/60 bg-paper backdrop:bg-ink/30 open:flex"
    >
      <header className="flex items-center justify-between gap-4 border-b border-line px-5 py-2.5">
        <h2 className="min-w-0 truncate font-semibold">{title}</h2>
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          {closeLabel}
        </Button>
      </header>
      {/* Focusable, since some browsers only then scroll it by keyboard. */}
      <div
        role="group"
        aria-label={title}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto px-5 py-4 focus-visible:-outline-offset-2"
      >
        {children}
      </div>
    </dialog>
  );
}
