import { useState, type ReactNode } from "react";

type Props = { id: string; label: string; className?: string; children: ReactNode };

/**
 * The popover of a button with `popoverTarget={id}`. The browser opens it, closes it on
 * Escape or a click elsewhere, and puts it after its button for the keyboard and for screen
 * readers. Its contents are rendered when it opens.
 */
export function Popover({ id, label, className = "", children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <dialog
      id={id}
      popover="auto"
      aria-label={label}
      onBeforeToggle={({ newState }) => setOpen(newState === "open")}
      className={`popover rounded-large border border-edge/60 bg-sheet px-4 py-3 text-small text-ink shadow-lg ${className}`}
    >
      {open ? children : null}
    </dialog>
  );
}
