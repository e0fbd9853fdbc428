import { useEffect } from "react";
import { useAddress } from "../../state/address.ts";
import { decide, undo } from "../../state/decisions.ts";
import { usePaper, type ShownPaper } from "../../state/paper.ts";
import { walk } from "../../state/walk.ts";

/** The keys of the whole window. None acts while a text field has the focus or a modifier is held. */
export function Shortcuts() {
  const { paper } = useAddress();
  return paper === null ? <Keys shown={null} /> : <KeysOnPaper paperKey={paper} />;
}

function KeysOnPaper({ paperKey }: { paperKey: string }) {
  const shown = usePaper(paperKey);
  return <Keys shown={shown?.paper.key === paperKey ? shown : null} />;
}

function Keys({ shown }: { shown: ShownPaper | null }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (act(event.key, shown)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [shown]);
  return null;
}

/** Whether the key means something here; then it is done. */
function act(key: string, shown: ShownPaper | null): boolean {
  switch (key) {
    case "j":
    case "ArrowDown":
      walk(1);
      return true;
    case "k":
    case "ArrowUp":
      walk(-1);
      return true;
    case "z":
      void undo();
      return true;
    default:
      return shown !== null && actOnPaper(key, shown);
  }
}

function actOnPaper(key: string, { paper }: ShownPaper): boolean {
  switch (key) {
    case "s":
    case "S":
      void decide(paper.key, paper.title, "saved", key === "s");
      return true;
    case "d":
    case "D":
      void decide(paper.key, paper.title, "dismissed", key === "d");
      return true;
    case "u":
      void decide(paper.key, paper.title, "unscreened", false);
      return true;
    case "o": {
      const abs = paper.links.find(({ kind }) => kind === "abs");
      if (abs !== undefined) window.open(abs.url, "_blank", "noopener,noreferrer");
      return true;
    }
    default:
      return false;
  }
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, dialog") !== null)
  );
}
