import { useEffect } from "react";

/** The original title of the page. */
const PAGE_TITLE = document.title;

/** Puts the open paper into the page's title, and announces it once when it is opened. */
export function OpenedTitle({ title }: { title: string }) {
  useEffect(() => {
    document.title = `${title} · ${PAGE_TITLE}`;
    return () => {
      document.title = PAGE_TITLE;
    };
  }, [title]);
  return (
    <p aria-live="polite" lang="en" className="sr-only">
      {title}
    </p>
  );
}
