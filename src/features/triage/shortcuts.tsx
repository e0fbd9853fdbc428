import { useEffect } from "react";
import { decideOpen, dismissRest, redo, undo } from "../../state/decisions.ts";
import { openBarField } from "../../state/bar-fields.ts";
import { showCommandMenu } from "../../state/command-menu.ts";
import { showHelp } from "../../state/help.ts";
import {
  isComposingKey,
  isTyping,
  keyAction,
  takeEarlyKeys,
  type KeyAction,
} from "../../state/keys.ts";
import { openArxivPage } from "../../state/open-arxiv.ts";
import { leaveField, scrollPaper } from "./paper-keys.ts";
import { stepThroughList } from "../../state/list-navigation.ts";

/** The keys of the whole window that screen papers. */
export function Shortcuts() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (isMenuKey(event)) {
        event.preventDefault();
        showCommandMenu(true);
        return;
      }
      if (event.key === "Escape" && leaveField(event)) return;
      if (event.key === " " && scrollPaper(event)) event.preventDefault();
      const arrow = isTyping(event) || isComposingKey(event) ? undefined : ARROWS[event.key];
      const pressed = keyAction(event);
      if (arrow !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
        // In the paper they scroll it, which the browser does.
        if (isInPaper(event)) return;
        stepThroughList(arrow);
      } else if (pressed === null || !act(pressed.action, pressed.shifted)) return;
      event.preventDefault();
    };
    for (const event of takeEarlyKeys()) onKey(event);
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

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

/** Does what the key asks for; false when that is not done here. */
function act(action: KeyAction, shifted: boolean): boolean {
  switch (action) {
    case "save":
      void decideOpen("saved", shifted);
      return true;
    case "dismiss":
      void decideOpen("dismissed", shifted);
      return true;
    case "unscreen":
      void decideOpen("unscreened");
      return true;
    case "dismissRest":
      void dismissRest();
      return true;
    case "undo":
      void (shifted ? redo() : undo());
      return true;
    case "next":
      stepThroughList(1);
      return true;
    case "previous":
      stepThroughList(-1);
      return true;
    case "tag":
    case "note":
      return openBarField(action);
    case "openArxiv":
      openArxivPage();
      return true;
    case "help":
      showHelp(true);
      return true;
    case "view":
    case "nextMatch":
    case "search":
      return false;
  }
}
