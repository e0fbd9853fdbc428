import { useSyncExternalStore } from "react";
import { create } from "zustand";
import { currentAddress, onAddressChange, questionOf } from "../platform/address.ts";
import { afterDecisions } from "./decision-queue.ts";
import { papersBetween, stepInList } from "./list-navigation.ts";

type Selection = {
  /** The list that it was made in: in another one nothing is selected. */
  list: string;
  keys: readonly string[];
  /** Where an extension began and has come to, and what was selected before it. */
  range: { from: string; to: string; before: readonly string[] } | null;
  /** Whether the field for its tags is open. */
  tagging: boolean;
};

const NOTHING: Selection = { list: "", keys: [], range: null, tagging: false };

const useStore = create<Selection>()(() => NOTHING);

const listNow = (): string => JSON.stringify(questionOf(currentAddress()));

const selectionNow = (): Selection => {
  const selection = useStore.getState();
  return selection !== NOTHING && selection.list === listNow() ? selection : NOTHING;
};

/** Keys of the papers that are selected in this list, in the order in which they were selected. */
export function selectedKeys(): readonly string[] {
  return selectionNow().keys;
}

export function useSelectedKeys(): readonly string[] {
  return useSyncExternalStore(onSelectionChange, selectedKeys);
}

/** Another list has another selection; where nothing is selected, a letter typed changes nothing. */
function onSelectionChange(listener: () => void): () => void {
  const stops = [onAddressChange(listener), useStore.subscribe(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}

export function useIsTagging(): boolean {
  return useStore(({ tagging }) => tagging);
}

export function setTagging(tagging: boolean): void {
  useStore.setState({ tagging });
}

/** Selects a paper, or no longer. */
function toggleSelected(key: string): void {
  const { keys } = selectionNow();
  const others = keys.filter((other) => other !== key);
  const next = others.length < keys.length ? others : [...keys, key];
  useStore.setState({ ...NOTHING, list: listNow(), keys: next });
}

/** Selects the open paper, or no longer. */
export function toggleOpen(): void {
  afterDecisions(() => {
    const { paper } = currentAddress();
    if (paper !== null) toggleSelected(paper);
  });
}

/** Walks through the list and selects what is passed; walking back takes that back. */
export function extendSelection(by: number): void {
  afterDecisions(() => {
    const { paper } = currentAddress();
    const to = stepInList(by) ?? paper;
    if (to === null) return;
    const { keys, range } = selectionNow();
    const goesOn = range !== null && range.to === paper;
    const from = goesOn ? range.from : (paper ?? to);
    const before = goesOn ? range.before : keys;
    const passed = papersBetween(from, to);
    useStore.setState({
      ...NOTHING,
      list: listNow(),
      keys: [...new Set([...before, ...passed])],
      range: { from, to, before },
    });
  });
}

/** False where nothing was selected. */
export function clearSelection(): boolean {
  const had = selectedKeys().length > 0;
  useStore.setState(NOTHING);
  return had;
}
