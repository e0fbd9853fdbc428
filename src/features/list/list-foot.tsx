import { useState } from "react";
import { useLibraryState } from "../../state/library-client.ts";
import { useListQuestion, type ListAnswer } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";
import { NextDigest, useListedDigest } from "./next-digest.tsx";

/** The screening progress of this list, or the progress of indexing. */
export function ListFoot({ answer, stale }: { answer: ListAnswer; stale: boolean }) {
  const words = useWords();
  const indexing = useLibraryState((state) => state.indexing);
  const digest = useListedDigest();
  const { screened, total } = useScreened(answer, stale);
  if (total === 0 && indexing === null) return null;
  const [line, done, of] =
    indexing === null
      ? [words.screened(screened, total), screened, total]
      : [words.stillIndexing(indexing.done, indexing.of), indexing.done, indexing.of];
  const isFinished = indexing === null && digest !== null && answer.total > 0 && done === of;
  return (
    <div className="flex items-center gap-3 border-t border-line px-4 py-2 text-tiny text-quiet tabular-nums print:hidden">
      <span className="shrink-0">{line}</span>
      {isFinished ? (
        <NextDigest after={digest} />
      ) : (
        <progress
          aria-label={line}
          value={done}
          max={of}
          className="h-1 min-w-8 flex-1 appearance-none overflow-hidden rounded-small bg-wash [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-wash [&::-webkit-progress-value]:bg-accent"
        />
      )}
    </div>
  );
}

/** For a list of unscreened papers, which shrinks, the progress since it was opened. */
function useScreened(answer: ListAnswer, stale: boolean): { screened: number; total: number } {
  const question = useListQuestion();
  const list = JSON.stringify(question);
  const [opened, setOpened] = useState({ list, total: 0 });
  const isNew = opened.list !== list || answer.total > opened.total;
  if (!stale && isNew) setOpened({ list, total: answer.total });
  if (question.view !== "unscreened" || stale || isNew) return answer;
  return { screened: opened.total - answer.total, total: opened.total };
}
