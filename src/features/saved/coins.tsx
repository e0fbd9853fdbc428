import { useEffect, useState } from "react";
import { useCoins } from "../../state/coins.ts";

/** How long the visible papers must stay unchanged before they are published again. */
const STILL_MS = 500;

/**
 * The visible papers, including the open one, in the form that Zotero's connector finds on
 * a page (COinS): empty, invisible elements.
 */
export function Coins() {
  const coins = useCoins(useKeysInSight());
  return (
    <div hidden ref={notifyConnector} key={coins.join(" ")}>
      {coins.map((title) => (
        <span key={title} className="Z3988" title={title} />
      ))}
    </div>
  );
}

/** The connector reads a page once, unless notified that its papers changed. */
function notifyConnector(element: HTMLElement | null): void {
  element?.dispatchEvent(new Event("ZoteroItemUpdated", { bubbles: true, cancelable: true }));
}

/** Rows and the open paper have their keys as attributes; they are read when the page has settled. */
function useKeysInSight(): readonly string[] {
  const [keys, setKeys] = useState<readonly string[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const there = keysInPage();
      setKeys((known) => (known.join(" ") === there.join(" ") ? known : there));
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(look, STILL_MS);
    };
    const observer = new MutationObserver(wait);
    observer.observe(document.body, { childList: true, subtree: true });
    wait();
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return keys;
}

function keysInPage(): string[] {
  const bearers = document.querySelectorAll<HTMLElement>("[data-key]");
  return [...new Set([...bearers].flatMap(({ dataset }) => dataset["key"] ?? []))];
}
