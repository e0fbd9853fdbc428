import { useEffect, type ReactNode } from "react";
import { useModal } from "./use-modal.ts";

type Props = { open: boolean; onClose: () => void; label: string; children: ReactNode };

/**
 * A pane that slides over the page from its start. Escape, the backdrop, links and buttons
 * close it, except toggle buttons and those that expand something in it.
 */
export function Drawer({ open, onClose, label, children }: Props) {
  const dialog = useModal(open);

  useEffect(() => {
    const { current } = dialog;
    // A click on the dialog itself, rather than on its contents, is on the backdrop.
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element)) return;
      if (
        target === current ||
        target.closest("a, button:not([aria-pressed], [aria-expanded])") !== null
      )
        onClose();
    };
    current?.addEventListener("click", onClick);
    return () => current?.removeEventListener("click", onClick);
  }, [dialog, onClose]);

  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      className="m-0 h-dvh max-h-none w-64 border-e border-line bg-side backdrop:bg-ink/30"
    >
      {open ? children : null}
    </dialog>
  );
}
