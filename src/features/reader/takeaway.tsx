import { useId, useState } from "react";
import type { Paper } from "../../core/digest/paper.ts";
import type { LanguageComparison } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { languageOfProse, PROSE } from "../../ui/text-language.ts";
import { RichStretch, RichText, useRich, type Stretch } from "./rich-text.tsx";

type Support = LanguageComparison["supports"][number];
type Texts = Pick<Paper, "abstract" | "summary">;
type Props = { text: string; support: Support | undefined; paper: Texts };

/** One takeaway; its source expands below it, and unsupported parts are shown at once. */
export function Takeaway({ text, support, paper }: Props) {
  const { reader } = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const lang = languageOfProse(text);
  return (
    <>
      {/* The button stands in the margin, and so never takes a character to a line of its own. */}
      <p lang={lang} className={`pe-6 print:pe-0 ${PROSE[lang]}`}>
        <RichText text={text} />
        {support === undefined ? null : (
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            title={reader.source}
            onClick={() => setOpen(!open)}
            className="relative ms-0.5 -me-6 rounded-small px-1 text-tiny whitespace-nowrap text-quiet select-none before:absolute before:-inset-x-1.5 before:-inset-y-1 hover-able:text-accent print:hidden"
          >
            <SourceWord />
            <span aria-hidden="true">{open ? "▴" : "▾"}</span>
          </button>
        )}
      </p>
      {support === undefined || support.unsupported.length === 0 ? null : (
        <p className="text-small text-amber">
          <span aria-hidden="true">? </span>
          {reader.unsupported(support.unsupported.map((piece) => piece.text).join(", "))}
        </p>
      )}
      <div id={id} hidden={!open} className="[--reading-scale:0.9] print:hidden">
        {open && support !== undefined ? <Source support={support} paper={paper} /> : null}
      </div>
    </>
  );
}

/** The button's text is in the interface's language, within a text of another language. */
function SourceWord() {
  const { reader } = useWords();
  return (
    <span lang={languageOfProse(reader.source)} className="sr-only">
      {reader.source}
    </span>
  );
}

function Source({ support, paper }: { support: Support; paper: Texts }) {
  const { reader } = useWords();
  const { source, span, en } = support;
  if (source === null || span === null) {
    return <p className="text-small text-quiet">{reader.sourceNone}</p>;
  }
  const { abstract, summary } = paper;
  const text = { translation: abstract.zh, summary, abstract: abstract.en }[source] ?? "";
  const [first, last] = [en[0], en.at(-1)];
  return (
    <dl className="my-1 space-y-1.5 border-s-2 border-line ps-3 text-body">
      <Quote name={reader.sourceIn[source]} text={text} stretch={span} />
      {source !== "abstract" && first && last ? (
        <Quote name={reader.inEnglish} text={abstract.en} stretch={[first[0], last[1]]} />
      ) : null}
    </dl>
  );
}

function Quote({ name, text, stretch }: { name: string; text: string; stretch: Stretch }) {
  const lang = languageOfProse(text);
  return (
    <div>
      <dt className="text-tiny text-quiet">{name}</dt>
      <dd lang={lang} className={PROSE[lang]}>
        <RichStretch rich={useRich(text)} stretch={stretch} />
      </dd>
    </div>
  );
}
