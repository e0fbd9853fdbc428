import { create } from "zustand";

/** Activates the newer version of the app; null if there is none, or it was postponed. */
export const useUpdate = create<{ take: (() => void) | null }>()(() => ({ take: null }));

export function putOffUpdate(): void {
  useUpdate.setState({ take: null });
}
