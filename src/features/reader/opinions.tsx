import { useFolderWords } from "../../state/folder-words.ts";
import { useOpinions } from "../../state/opinions.ts";

/** Who else of the lab has saved or dismissed the paper. */
export function Opinions({ paper }: { paper: string }) {
  const words = useFolderWords();
  const opinions = useOpinions(paper);
  if (opinions.length === 0) return null;
  const who = (wanted: string) =>
    opinions.flatMap(({ name, decision }) => (decision === wanted ? [name || words.somebody] : []));
  const [saved, dismissed] = [who("saved"), who("dismissed")];
  const parts = [
    ...(saved.length > 0 ? [words.alsoSavedBy(saved)] : []),
    ...(dismissed.length > 0 ? [words.dismissedBy(dismissed)] : []),
  ];
  return <p className="mt-0.5 text-small text-quiet">{parts.join(" · ")}</p>;
}
