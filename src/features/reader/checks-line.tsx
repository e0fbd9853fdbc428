import type { Check } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { pieceOf } from "./check-button.tsx";
import { goToCheck } from "./go-to-check.ts";
import { languageOfProse } from "../../ui/text-language.ts";

/** The number of things to check, with a link to each. */
export function ChecksLine({ checks }: { checks: readonly Check[] }) {
  const { reader } = useWords();
  if (checks.length === 0) return null;
  const hard = checks.some(({ soft }) => !soft);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small print:hidden">
      <button
        type="button"
        onClick={() => goToCheck(0)}
        className={`min-h-7 rounded-small underline decoration-line underline-offset-4 hover-able:decoration-current ${hard ? "font-semibold text-amber" : "text-quiet"}`}
      >
        {reader.thingsToCheck(checks.length)}
      </button>
      <ul className="contents">
        {checks.map((check, number) => (
          <li key={number} className="contents">
            <button
              type="button"
              onClick={() => goToCheck(number)}
              title={reader.reasons[check.kind]}
              lang={languageOfProse(pieceOf(check))}
              className={`max-w-56 truncate rounded-small border px-1.5 text-tiny leading-6 ${check.soft ? "border-dashed border-amber/60 text-quiet" : "border-amber/60 text-amber"}`}
            >
              {pieceOf(check) || reader.reasons[check.kind]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
