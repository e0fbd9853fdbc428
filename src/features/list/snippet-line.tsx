import type { ListAnswer } from "../../state/list.ts";
import { useSnippet } from "../../state/snippets.ts";
import { HighlightedText } from "./highlighted-text.tsx";

type Props = { paperKey: string; terms: ListAnswer["marks"] };

/** One line of the text that matches the question; its height is reserved before it loads. */
export function SnippetLine({ paperKey, terms }: Props) {
  const snippet = useSnippet(paperKey, terms);
  return (
    <p lang={snippet?.lang} className="mt-1 h-5 truncate text-tiny leading-5 text-quiet">
      {snippet ? (
        <>
          {snippet.cut ? "…" : ""}
          <HighlightedText text={snippet.text} marks={snippet.marks} />
        </>
      ) : null}
    </p>
  );
}
