import { decide, type Decision } from "../../state/decisions.ts";
import { useDecided, type DecidedPaper } from "../../state/decided-papers.ts";
import { closeWrapUp } from "../../state/wrap-up.ts";
import { openExport } from "../../state/export-sheet.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";

/** The end of a list: what was saved and dismissed, for a last look. */
export function WrapUpSheet() {
  const words = useWords();
  const decided = useDecided();
  const saved = decided.filter(({ decision }) => decision === "saved");
  const dismissed = decided.filter(({ decision }) => decision === "dismissed");
  return (
    <Sheet title={words.wrapUp} closeLabel={words.close} onClose={closeWrapUp}>
      <p className="mb-4">{words.wrapUpCounts(saved.length, dismissed.length)}</p>
      <Group heading={words.views.saved} papers={saved} other="dismissed" />
      <Group heading={words.views.dismissed} papers={dismissed} other="saved" />
      {saved.length > 0 ? (
        <Button
          look="strong"
          onClick={() => {
            closeWrapUp();
            openExport(saved.map(({ key }) => key));
          }}
        >
          {words.exportSaved(saved.length)}
        </Button>
      ) : null}
    </Sheet>
  );
}

type GroupProps = {
  heading: string;
  papers: readonly DecidedPaper[];
  other: Exclude<Decision, "unscreened">;
};

function Group({ heading, papers, other }: GroupProps) {
  const words = useWords();
  if (papers.length === 0) return null;
  return (
    <section className="mb-5">
      <h3 className="text-small font-semibold text-quiet">{heading}</h3>
      <ul className="divide-y divide-line">
        {papers.map(({ key, title }) => (
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
