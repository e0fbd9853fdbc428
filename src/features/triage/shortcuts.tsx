import { useEffect } from "react";
import { decideSelection } from "../../state/decide-selection.ts";
import { decideOpen, dismissRest, redo, undo, type Decision } from "../../state/decisions.ts";
import { openBarField } from "../../state/decision-bar-fields.ts";
import { showCommandMenu } from "../../state/command-menu.ts";
import { showKeySheet } from "../../state/key-sheet.ts";
import {
  isComposingKey,
  isTyping,
  keyAction,
  takeEarlyKeys,
  type KeyAction,
} from "../../state/keys.ts";
import { openArxivPage } from "../../state/open-arxiv.ts";
import { useOpenKey } from "../../state/address.ts";
import { focusOpenPaper, keepFocus, leaveHidden } from "./keep-focus.ts";
import { leaveField, scrollPaper } from "./paper-keys.ts";
import { stepThroughList } from "../../state/list-navigation.ts";
import {
  clearSelection,
  extendSelection,
  selectedKeys,
  setTagging,
  toggleOpen,
} from "../../state/selection.ts";

/** The keys of the whole window that screen papers. */
export function Shortcuts() {
  const reading = useOpenKey() !== null;
  useEffect(keepFocus, []);
  useEffect(leaveHidden, [reading]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (isMenuKey(event)) {
        event.preventDefault();
        showCommandMenu(true);
        return;
      }
      if (event.key === "Escape" && (leaveField(event) || leaveSelection(event))) return;
      if (event.key === " " && scrollPaper(event)) event.preventDefault();
      const arrow = isTyping(event) || isComposingKey(event) ? undefined : ARROWS[event.key];
      const pressed = keyAction(event);
      if (arrow !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
        // In the paper they scroll it, which the browser does.
        if (isInPaper(event)) return;
        step(arrow, event.shiftKey);
      } else if (pressed === null || !act(pressed.action, pressed.shifted)) return;
      event.preventDefault();
      if (arrow !== undefined || (pressed !== null && ON_PAPERS.has(pressed.action)))
        focusOpenPaper();
    };
    for (const event of takeEarlyKeys()) onKey(event);
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

/** What moves among papers or decides about them. */
const ON_PAPERS: ReadonlySet<KeyAction> = new Set([
  "save",
  "dismiss",
  "dismissRest",
  "unscreen",
  "undo",
  "next",
  "previous",
]);

const ARROWS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Also while a text field has the focus; a dialog that is open comes first. */
const isMenuKey = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  !isComposingKey(event) &&
  event.key.toLowerCase() === "k" &&
  document.querySelector("dialog:modal") === null;

const isInPaper = ({ target }: Event) =>
  target instanceof Element && target.closest("article") !== null;

/** Decides about what is selected, else about the open paper. */
function decideHere(decision: Decision, otherwise: boolean): void {
  if (selectedKeys().length > 0) void decideSelection(decision);
  else void decideOpen(decision, otherwise);
}

/** Walks to the next paper; with Shift what is passed is selected. */
const step = (by: number, selects: boolean) =>
  selects ? extendSelection(by) : stepThroughList(by);

/** Escape where nothing else is to be left; a dialog that is open comes first. */
const leaveSelection = (event: KeyboardEvent): boolean =>
  !isComposingKey(event) &&
  document.querySelector("dialog:modal, [popover]:popover-open") === null &&
  clearSelection();

/** Does what the key asks for; false when that is not done here. */
function act(action: KeyAction, shifted: boolean): boolean {
  switch (action) {
    case "save":
      decideHere("saved", shifted);
      return true;
    case "dismiss":
      decideHere("dismissed", shifted);
      return true;
    case "unscreen":
      decideHere("unscreened", false);
      return true;
    case "dismissRest":
      void dismissRest();
      return true;
    case "undo":
      void (shifted ? redo() : undo());
      return true;
    case "next":
      step(1, shifted);
      return true;
    case "previous":
      step(-1, shifted);
      return true;
    case "select":
      toggleOpen();
      return true;
    case "tag":
      if (selectedKeys().length === 0) return openBarField(action);
      setTagging(true);
      return true;
    case "note":
      return openBarField(action);
    case "openArxiv":
      openArxivPage();
      return true;
    case "help":
      showKeySheet(true);
      return true;
    case "view":
    case "nextMatch":
    case "search":
      return false;
  }
}
