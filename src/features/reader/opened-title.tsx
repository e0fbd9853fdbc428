import { useEffect } from "react";
import { useWords } from "../../state/words.ts";

/** Names the open paper in the title of the page, and announces it once when it is opened. */
export function OpenedTitle({ title }: { title: string }) {
  const { appName } = useWords();
  useEffect(() => {
    document.title = `${title} · ${appName}`;
    return () => {
      document.title = appName;
    };
  }, [title, appName]);
  return (
    <p aria-live="polite" lang="en" className="sr-only">
      {title}
    </p>
  );
}
