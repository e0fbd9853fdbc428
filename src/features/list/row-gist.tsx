import type { Highlighted } from "../../state/list.ts";
import { useSettings } from "../../state/settings.ts";
import { useLanguage } from "../../state/words.ts";
import { languageOfLabel } from "../../ui/text-language.ts";
import { HighlightedText } from "./highlighted-text.tsx";

type Props = {
  /** The sentence in each available language. */
  gist: readonly string[];
  marks: readonly (readonly Highlighted[])[];
};

/** What a paper is about, in the language of the interface if available. */
export function RowGist({ gist, marks }: Props) {
  const language = useLanguage();
  const wanted = useSettings((settings) => settings.gist);
  const own = gist.findIndex((text) => languageOfLabel(text) === language);
  const at = Math.max(own, 0);
  const text = gist[at];
  if (wanted === "hide" || text === undefined) return null;
  return (
    <p
      lang={languageOfLabel(text)}
      className="mt-0.5 line-clamp-2 text-small leading-[1.45] wrap-anywhere text-soft group-data-dim:text-quiet"
    >
      <HighlightedText text={text} marks={marks[at] ?? []} />
    </p>
  );
}
