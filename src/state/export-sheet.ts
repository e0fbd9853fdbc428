import { create } from "zustand";

/** Keys of the papers in the open export sheet; null if it is closed. */
export const useExport = create<{ keys: readonly string[] | null }>()(() => ({ keys: null }));

export function openExport(keys: readonly string[]): void {
  useExport.setState({ keys });
}

export function closeExport(): void {
  useExport.setState({ keys: null });
}
