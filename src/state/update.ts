import { create } from "zustand";

/** What takes the newer version of the app; null while there is none, or it was put off. */
export const useUpdate = create<{ take: (() => void) | null }>()(() => ({ take: null }));

export function putOffUpdate(): void {
  useUpdate.setState({ take: null });
}
