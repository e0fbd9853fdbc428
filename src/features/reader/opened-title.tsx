import { useEffect } from "react";

/** The title that the page came with. */
const PAGE_TITLE = document.title;

/** Names the open paper in the title of the page, and announces it once when it is opened. */
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
