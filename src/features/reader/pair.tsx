import type { Check, LanguageComparison } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { CopyPair } from "./copy-pair.tsx";
import { copyTextOf } from "./copy-text.ts";
import { PROSE } from "../../ui/text-language.ts";
import type { Places, Side } from "./place-checks.ts";
import type { Rich } from "./rich-text.tsx";
import { Sentence } from "./sentence.tsx";

type Alignment = NonNullable<LanguageComparison["alignment"]>;

type Props = {
  active: boolean;
  onActive: () => void;
  bead: Alignment["beads"][number];
  rich: Record<Side, Rich>;
  alignment: Alignment;
  checks: readonly Check[];
  places: Places;
};

/** Corresponding sentences. Both sides are highlighted on hover or focus. */
export function Pair({ active, onActive, bead, rich, alignment, checks, places }: Props) {
  const { reader } = useWords();
  const grouped = bead.en.length > 1 || bead.zh.length > 1;
  const sides = { rich, alignment, checks, places };

  function textOf(side: Side): string {
    const spans = bead[side].flatMap((at) => {
      const span = alignment[side][at];
      return span === undefined ? [] : [span];
    });
    const [first, last] = [spans[0], spans.at(-1)];
    return first && last ? copyTextOf(rich[side], [first[0], last[1]]) : "";
  }

  return (
    <li className="pair">
      <SideText side="en" indexes={bead.en} {...sides} />
      <SideText side="zh" indexes={bead.zh} {...sides} />
      {grouped ? (
        <span className="sr-only">{reader.group(bead.en.length, bead.zh.length)}</span>
      ) : null}
      <CopyPair
        active={active}
        onActive={onActive}
        text={() => `${textOf("en")}\n${textOf("zh")}`.trim()}
      />
    </li>
  );
}

type SideProps = Pick<Props, "rich" | "alignment" | "checks" | "places"> & {
  side: Side;
  indexes: readonly number[];
};

/** One side of a pair: a sentence, several joined by a bracket, or a note that there is none. */
function SideText({ side, indexes, rich, alignment, checks, places }: SideProps) {
  const { reader } = useWords();
  if (indexes.length === 0) {
    return (
      <p className="pair-text text-small text-quiet italic">
        {side === "en" ? reader.noEnglishHere : reader.noChineseHere}
      </p>
    );
  }
  return (
    <div lang={side} className={`pair-text ${PROSE[side]}`} data-grouped={indexes.length > 1}>
      {indexes.map((at) => {
        const span = alignment[side][at];
        return span === undefined ? null : (
          <p key={at}>
            <Sentence
              rich={rich[side]}
              span={span}
              checks={checks}
              places={places[side].get(at) ?? []}
            />
          </p>
        );
      })}
    </div>
  );
}
