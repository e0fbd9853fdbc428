import { memo, useMemo } from "react";
import type { ShownPaper } from "../../state/paper.ts";
import { useSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { CheckNotes } from "./check-notes.tsx";
import { ChecksLine } from "./checks-line.tsx";
import { PROSE } from "../../ui/text-language.ts";
import { AppearanceChoice } from "./appearance-choice.tsx";
import { PairList } from "./pair-list.tsx";
import { placeChecks, type Places, type Side } from "./place-checks.ts";
import { RichText, useRich, type Rich } from "./rich-text.tsx";
import { Section } from "./section.tsx";
import { Sentence } from "./sentence.tsx";
import { useShownView, ViewChoice, type ReaderView } from "./view-choice.tsx";

const SHOWN: Record<ReaderView, readonly Side[]> = {
  side: ["en", "zh"],
  sentences: ["en", "zh"],
  en: ["en"],
  zh: ["zh"],
};

type Aligned = NonNullable<ShownPaper["reading"]["alignment"]>;
type Checks = ShownPaper["reading"]["checks"];

/** The abstract and its translation, in the view that the reader has chosen. */
export const Abstracts = memo(function Abstracts({ shown }: { shown: ShownPaper }) {
  const words = useWords();
  const { paper, reading } = shown;
  const { en, zh } = paper.abstract;
  const { alignment } = reading;
  const checks = useWantedChecks(reading.checks);
  if (alignment === null || zh === null)
    return (
      <Section heading={words.abstract}>
        <OneLanguage en={en} zh={zh} />
      </Section>
    );
  const controls = (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <ViewChoice />
      <AppearanceChoice />
      <ChecksLine checks={checks} />
    </div>
  );
  return (
    <Section heading={words.abstract} beside={controls}>
      <TwoLanguages {...{ en, zh, alignment, checks }} />
    </Section>
  );
});

/** The likely errors, or all hints if the reader wants them. */
function useWantedChecks(all: Checks): Checks {
  const hints = useSettings((settings) => settings.hints);
  return useMemo(() => (hints === "all" ? all : all.filter(({ soft }) => !soft)), [hints, all]);
}

function OneLanguage({ en, zh }: { en: string; zh: string | null }) {
  const words = useWords();
  return (
    <>
      {en === "" ? null : (
        <p lang="en" className="prose-en">
          <RichText text={en} />
        </p>
      )}
      {zh === null ? null : (
        <p lang="zh" className="prose-zh">
          <RichText text={zh} />
        </p>
      )}
      {en !== "" && zh === null ? (
        <p className="mt-3 text-small text-quiet">{words.noTranslation}</p>
      ) : null}
      {en === "" ? <p className="mt-3 text-small text-quiet">{words.reader.noAbstract}</p> : null}
    </>
  );
}

type TwoProps = {
  en: string;
  zh: string;
  alignment: Aligned;
  checks: Checks;
};

function TwoLanguages({ en, zh, alignment, checks }: TwoProps) {
  const view = useShownView();
  const english = useRich(en);
  const chinese = useRich(zh);
  const rich = useMemo(() => ({ en: english, zh: chinese }), [english, chinese]);
  const places = useMemo(
    () => placeChecks(rich, alignment, checks, SHOWN[view]),
    [rich, alignment, checks, view],
  );
  return (
    <>
      {view === "side" || view === "sentences" ? (
        <PairList columns={view === "side"} {...{ rich, alignment, checks, places }} />
      ) : (
        <Running side={view} {...{ rich: rich[view], alignment, checks, places }} />
      )}
      <CheckNotes {...{ alignment, checks, rich }} />
    </>
  );
}

type RunningProps = {
  side: Side;
  rich: Rich;
  alignment: Aligned;
  checks: Checks;
  places: Places;
};

/** One language as it was written: a paragraph. */
function Running({ side, rich, alignment, checks, places }: RunningProps) {
  const spans = alignment[side];
  return (
    <p lang={side} className={PROSE[side]}>
      {spans.map((span, at) => (
        <span key={at}>
          <Sentence {...{ rich, span, checks }} places={places[side].get(at) ?? []} />
          {rich.text.slice(span[1], spans[at + 1]?.[0] ?? span[1])}
        </span>
      ))}
    </p>
  );
}
