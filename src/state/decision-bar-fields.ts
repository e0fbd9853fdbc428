import { create } from "zustand";
import { currentAddress } from "../platform/address.ts";

/** The small fields of the open paper's bar. */
export type BarField = "tag" | "note";

/** Which of them is open, and for which paper: another paper's bar starts with none open. */
const useOpenField = create<{ field: BarField; paper: string } | { field: null }>()(() => ({
  field: null,
}));

export function useBarField(paper: string): BarField | null {
  return useOpenField((open) => (open.field !== null && open.paper === paper ? open.field : null));
}

/** Opens a field of the open paper; false when no paper is open. */
export function openBarField(field: BarField): boolean {
  const { paper } = currentAddress();
  if (paper === null) return false;
  useOpenField.setState({ field, paper }, true);
  return true;
}

export function closeBarField(): void {
  useOpenField.setState({ field: null }, true);
}
