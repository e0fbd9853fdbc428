import { create } from "zustand";

/** Keys of the papers whose export is open; null when none is. */
export const useExport = create<{ keys: readonly string[] | null }>()(() => ({ keys: null }));

export function openExport(keys: readonly string[]): void {
  useExport.setState({ keys });
}

export function closeExport(): void {
  useExport.setState({ keys: null });
}
