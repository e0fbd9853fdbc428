import { create } from "zustand";

/** Whether the command menu is open. */
export const useCommandMenu = create<{ open: boolean }>()(() => ({ open: false }));

export function showCommandMenu(open: boolean): void {
  useCommandMenu.setState({ open });
}
