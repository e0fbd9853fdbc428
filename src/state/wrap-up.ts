import { create } from "zustand";

/** Whether the sheet at the end of a list is open. */
export const useWrapUp = create<{ open: boolean }>()(() => ({ open: false }));

export function wrapUp(): void {
  useWrapUp.setState({ open: true });
}

export function closeWrapUp(): void {
  useWrapUp.setState({ open: false });
}
