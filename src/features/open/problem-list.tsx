import type { DigestEntry } from "../../state/digests.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { useShowMore } from "../../ui/show-more.ts";

const PORTION = 100;

/** The problems of a digest, line by line; a large one may have thousands. */
export function ProblemList({ problems }: Pick<DigestEntry, "problems">) {
  const words = useWords();
  const { shown, left, showMore } = useShowMore(problems, PORTION);
  return (
    <>
      <ol className="mt-1 flex flex-col gap-1 ps-4">
        {shown.map(({ code, line, text }, at) => (
          <li key={at}>
            <span className="text-quiet tabular-nums">{words.line(line)}:</span>{" "}
            {words.problems[code]}
            {text === "" ? null : <q className="ms-1 text-quiet break-words">{text}</q>}
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <Button look="quiet" onClick={showMore}>
          {words.showMore(left)}
        </Button>
      ) : null}
    </>
  );
}
