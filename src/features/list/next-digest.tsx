import { listLink, useAddress } from "../../state/address.ts";
import { nextDigest, useProgress, type DigestProgress } from "../../state/progress.ts";
import { useWords } from "../../state/words.ts";
import { BlankSlate } from "../../ui/blank-slate.tsx";

/** The digest that the list is filtered to, if nothing else is. */
export function useListedDigest(): Pick<DigestProgress, "date" | "topic"> | null {
  const { facets, question, like } = useAddress();
  const { date = [], topic = [], ...others } = facets;
  if (question !== "" || like !== null || Object.keys(others).length > 0) return null;
  if (date.length > 1 || topic.length > 1 || date.length + topic.length === 0) return null;
  return { date: date[0] ?? null, topic: topic[0] ?? null };
}

/** Links to the next digest with unscreened papers. */
export function NextDigest({ after }: { after: Pick<DigestProgress, "date" | "topic"> }) {
  const { list } = useWords();
  const { view } = useAddress();
  const next = nextDigest(useProgress() ?? [], after);
  if (next === null) return null;
  const { topic, date, papers, screened } = next;
  const facets = {
    ...(topic === null ? {} : { topic: [topic] }),
    ...(date === null ? {} : { date: [date] }),
  };
  return (
    <a
      href={listLink({ view, facets })}
      className="min-w-0 truncate text-accent underline underline-offset-2"
    >
      {list.nextDigest(topic ?? list.noTopic, papers - screened)}
    </a>
  );
}

/** All of the digest is screened. */
export function FinishedDigest({ digest }: { digest: Pick<DigestProgress, "date" | "topic"> }) {
  const { list } = useWords();
  return (
    <BlankSlate line={list.finished(digest.topic ?? digest.date ?? "")}>
      <NextDigest after={digest} />
    </BlankSlate>
  );
}
