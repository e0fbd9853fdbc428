import type { Check, LanguageComparison } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { checkNoteId, pieceOf } from "./check-button.tsx";
import { goToCheck } from "./go-to-check.ts";
import type { Side } from "./place-checks.ts";
import { widenToNodes } from "./widen-to-nodes.ts";
import { RichStretch, type Rich, type Stretch } from "./rich-text.tsx";

type Props = {
  alignment: NonNullable<LanguageComparison["alignment"]>;
  checks: readonly Check[];
  rich: Record<Side, Rich>;
};

/** The notes that the markers open: the reason, and what each language says. */
export function CheckNotes({ alignment, checks, rich }: Props) {
  const { reader } = useWords();
  return checks.map((check, number) => {
    const bead = alignment.beads[check.bead];
    return (
      <Popover
        key={number}
        id={checkNoteId(number)}
        label={reader.checkThis(pieceOf(check))}
        className="w-[26rem]"
      >
        <p className="font-semibold text-amber">
          {check.soft ? `${reader.maybe} ` : ""}
          {reader.reasons[check.kind]}
        </p>
        <dl className="mt-2 space-y-2">
          {(["en", "zh"] as const).map((side) => (
            <div key={side}>
              <dt className="text-tiny text-quiet">{reader.views[side]}</dt>
              <dd lang={bead?.[side].length === 0 ? undefined : side}>
                <Said
                  rich={rich[side]}
                  spans={(bead?.[side] ?? []).flatMap((at) => {
                    const span = alignment[side][at];
                    return span === undefined ? [] : [span];
                  })}
                  piece={check.kind === "missing" ? null : check[side]}
                  nothing={side === "en" ? reader.noEnglishHere : reader.noChineseHere}
                />
              </dd>
            </div>
          ))}
        </dl>
        {number + 1 < checks.length ? (
          <p className="mt-2 text-end">
            <Button look="quiet" onClick={() => goToCheck(number + 1)}>
              {reader.nextCheck(number + 2, checks.length)}
            </Button>
          </p>
        ) : null}
      </Popover>
    );
  });
}

type SaidProps = { rich: Rich; spans: readonly Stretch[]; piece: string | null; nothing: string };

/** The sentences of one side with the piece in question highlighted. */
function Said({ rich, spans, piece, nothing }: SaidProps) {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return nothing;
  const [start] = first;
  const [, end] = last;
  const found = piece === null ? -1 : rich.text.slice(start, end).indexOf(piece);
  if (piece === null || found < 0) return <RichStretch rich={rich} stretch={[start, end]} />;
  const at = start + found;
  const [from, to] = widenToNodes(rich.nodes, [at, at + piece.length]);
  return (
    <>
      <RichStretch rich={rich} stretch={[start, from]} />
      <mark className="rounded-small bg-amber-wash px-0.5 font-semibold text-ink underline decoration-amber underline-offset-4">
        <RichStretch rich={rich} stretch={[from, to]} />
      </mark>
      <RichStretch rich={rich} stretch={[to, end]} />
    </>
  );
}
