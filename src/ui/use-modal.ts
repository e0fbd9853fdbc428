import { useEffect, useRef, type RefObject } from "react";

/**
 * Opens a dialog as modal while `open`. The browser traps the focus in it, restores it
 * afterwards, and closes the dialog on Escape.
 */
export function useModal(open: boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, [open]);
  return dialog;
}
