import { create } from "zustand";

/** Whether the list of keys is open. */
export const useKeySheet = create<{ open: boolean }>()(() => ({ open: false }));

export function showKeySheet(open: boolean): void {
  useKeySheet.setState({ open });
}
