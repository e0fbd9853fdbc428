import { useEffect, useState } from "react";
import { useCoins } from "../../state/coins.ts";

/** So long nothing must change before what is in sight is told anew. */
const STILL_MS = 500;

/**
 * The papers in sight, the open one among them, as Zotero's connector finds papers on
 * a page (COinS): empty elements that nobody sees.
 */
export function Coins() {
  const coins = useCoins(useKeysInSight());
  return (
    <div hidden ref={tellConnector} key={coins.join(" ")}>
      {coins.map((title) => (
        <span key={title} className="Z3988" title={title} />
      ))}
    </div>
  );
}

/** The connector looks at a page once, unless it is told that its papers changed. */
function tellConnector(element: HTMLElement | null): void {
  element?.dispatchEvent(new Event("ZoteroItemUpdated", { bubbles: true, cancelable: true }));
}

/** Rows and the open paper bear their keys; looked for when the page has come to rest. */
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
