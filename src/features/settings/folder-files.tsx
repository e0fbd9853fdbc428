import { isArxivKey } from "../../core/library/paper-identity.ts";
import { useFolderWords } from "../../state/folder-words.ts";
import { settleGoneFiles, type FolderStatus } from "../../state/home-folder.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { OutLink } from "../../ui/out-link.tsx";

/** What the folder holds besides digests that are there: other devices, what is gone, what is none. */
export function FolderFiles({ status }: { status: FolderStatus }) {
  const words = useFolderWords();
  const { failures } = useWords();
  const { gone, notDigests, others, elsewhere, clockAhead, cut } = status;
  return (
    <div className="mt-2 flex flex-col gap-2 text-small">
      {clockAhead ? <p className="text-amber">{words.clockAhead}</p> : null}
      {cut ? <p className="text-amber">{words.cut}</p> : null}
      {gone.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2">
          <p title={gone.map(({ path }) => path).join("\n")}>{words.gone(gone.length)}</p>
          <Button onClick={() => void settleGoneFiles(true)}>{words.keepGone}</Button>
          <Button look="quiet" onClick={() => void settleGoneFiles(false)}>
            {words.removeGone(gone.length)}
          </Button>
        </div>
      ) : null}
      {others.length > 0 ? (
        <div>
          <h3 className="text-quiet">{words.others}</h3>
          <ul>
            {others.map(({ file, name, papers, damaged, newer }) => (
              <li key={file}>
                {words.other(name, papers)}
                {damaged > 0 ? ` · ${words.damagedLines(damaged)}` : ""}
                {newer > 0 ? ` · ${words.newerLines(newer)}` : ""}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {elsewhere.length > 0 ? <SavedElsewhere papers={elsewhere} /> : null}
      {notDigests.length > 0 ? (
        <details>
          <summary className="min-h-6 text-quiet">{words.notDigests(notDigests.length)}</summary>
          <ul className="mt-1 flex flex-col gap-1">
            {notDigests.map(({ path, code }) => (
              <li key={path} className="wrap-anywhere">
                {path} {failures[code]}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** What is known of them is their arXiv numbers, where they have one. */
function SavedElsewhere({ papers }: { papers: readonly string[] }) {
  const words = useFolderWords();
  return (
    <details>
      <summary className="min-h-6 text-quiet">{words.savedElsewhere(papers.length)}</summary>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {papers.filter(isArxivKey).map((key) => (
          <li key={key}>
            <OutLink url={`https://arxiv.org/abs/${key}`} name={key} />
          </li>
        ))}
      </ul>
    </details>
  );
}
