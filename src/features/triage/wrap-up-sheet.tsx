import { useEffect, useRef } from "react";
import { useAddress } from "../../state/address.ts";
import { decide, type Decision } from "../../state/decisions.ts";
import { useDecided, type DecidedPaper } from "../../state/decided-papers.ts";
import { closeWrapUp } from "../../state/wrap-up.ts";
import { openExport } from "../../state/export-sheet.ts";
import { useTitles } from "../../state/export.ts";
import { goToDigest } from "../../state/landing.ts";
import { nextDigest, useProgress } from "../../state/progress.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";

/** The end of a list: what was saved and dismissed, for a final review. */
export function WrapUpSheet() {
  const words = useWords();
  const decided = useDecided();
  const saved = decided.filter(({ decision }) => decision === "saved");
  const dismissed = decided.filter(({ decision }) => decision === "dismissed");
  return (
    <Sheet title={words.wrapUp} closeLabel={words.close} onClose={closeWrapUp}>
      <p className="mb-3">{words.wrapUpCounts(saved.length, dismissed.length)}</p>
      <div className="mb-5 flex flex-wrap gap-2">
        <NextDigest />
        {saved.length > 0 ? (
          <Button
            onClick={() => {
              closeWrapUp();
              openExport(saved.map(({ key }) => key));
            }}
          >
            {words.exportSaved(saved.length)}
          </Button>
        ) : null}
      </div>
      <Group heading={words.views.saved} papers={saved} other="dismissed" />
      {dismissed.length === 0 ? null : (
        <details>
          <summary className="min-h-8 content-center text-small font-semibold text-quiet">
            {words.views.dismissed} ({dismissed.length})
          </summary>
          <Group papers={dismissed} other="saved" />
        </details>
      )}
    </Sheet>
  );
}

/** The next digest to screen; Enter goes there. */
function NextDigest() {
  const words = useWords();
  const progress = useProgress();
  const { facets } = useAddress();
  const button = useRef<HTMLButtonElement>(null);
  const here = { date: facets.date?.[0] ?? null, topic: facets.topic?.[0] ?? null };
  const next = progress === undefined ? null : nextDigest(progress, here);
  const isThere = next !== null;
  useEffect(() => {
    if (!isThere) return;
    // Must be set before the dialog opens, which focuses the element with the attribute.
    button.current?.setAttribute("autofocus", "");
    button.current?.focus();
  }, [isThere]);
  if (next === null) return null;
  return (
    <Button
      ref={button}
      look="strong"
      onClick={() => {
        closeWrapUp();
        void goToDigest(next);
      }}
    >
      {words.nextDigest(next.topic ?? next.date ?? words.undated, next.papers - next.screened)}
    </Button>
  );
}

type GroupProps = {
  heading?: string;
  papers: readonly DecidedPaper[];
  other: Exclude<Decision, "unscreened">;
};

function Group({ heading, papers, other }: GroupProps) {
  const words = useWords();
  const titles = useTitles(papers.map(({ key }) => key));
  const named = papers.map(({ key, title }) => ({ key, title: title ?? titles?.get(key) ?? key }));
  if (papers.length === 0) return null;
  return (
    <section className="mb-5">
      {heading === undefined ? null : (
        <h3 className="text-small font-semibold text-quiet">{heading}</h3>
      )}
      <ul className="divide-y divide-line">
        {named.map(({ key, title }) => (
          <li key={key} className="flex items-center justify-between gap-4 py-1.5">
            <span lang="en" className="min-w-0">
              {title}
            </span>
            <Button
              aria-label={`${words[other === "saved" ? "save" : "dismiss"]}: ${title}`}
              onClick={() => void decide(key, other)}
            >
              {words[other === "saved" ? "save" : "dismiss"]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
