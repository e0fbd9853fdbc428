import type { Appearance, LibraryPaper } from "../../core/library/library-paper.ts";
import { useWords } from "../../state/words.ts";
import { languageOfProse, PROSE } from "../../ui/text-language.ts";
import { RichText } from "./rich-text.tsx";
import { Section } from "./section.tsx";

/** For a paper in several digests: what each of them said, folded. */
export function DigestVersions({ paper }: { paper: LibraryPaper }) {
  const words = useWords();
  const { appearances } = paper;
  if (appearances.length < 2) return null;
  return (
    <Section heading={words.inDigests(appearances.length)} printed={false}>
      <ul className="space-y-1">
        {appearances.map((appearance, at) => (
          <li key={`${appearance.source} ${appearance.paper.lines[0]}`}>
            <details name={at === 0 ? undefined : "digest"}>
              <summary className="inline-block min-h-6 text-small text-accent">
                {title(appearance, words)}
              </summary>
              <DigestVersion appearance={appearance} paper={paper} />
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function title(
  { date, topic, paper: { arxiv } }: Appearance,
  words: ReturnType<typeof useWords>,
): string {
  const version = arxiv?.version ?? null;
  return [
    date ?? words.noDate,
    topic ?? words.noTopic,
    ...(version === null ? [] : [`v${version}`]),
  ].join(" · ");
}

/** What differs from the text above; identical texts are only mentioned as such. */
function DigestVersion({
  appearance: { paper: version },
  paper,
}: {
  appearance: Appearance;
  paper: LibraryPaper;
}) {
  const words = useWords();
  const { reader } = words;
  const { en, zh } = version.abstract;
  const parts = [
    { name: reader.itsAbstract, text: en, same: en === paper.abstract.en },
    { name: reader.itsTranslation, text: zh ?? "", same: zh === paper.abstract.zh },
    { name: words.summary, text: version.summary ?? "", same: version.summary === paper.summary },
  ].filter(({ text }) => text !== "");
  const sameTakeaways = version.takeaways.join("\n") === paper.takeaways.join("\n");
  const differing = parts.filter(({ same }) => !same);
  return (
    <dl className="my-2 space-y-3 border-s-2 border-line ps-4">
      {differing.map(({ name, text }) => (
        <div key={name}>
          <dt className="text-tiny text-quiet">{name}</dt>
          <dd lang={languageOfProse(text)} className={PROSE[languageOfProse(text)]}>
            <RichText text={text} />
          </dd>
        </div>
      ))}
      {sameTakeaways || version.takeaways.length === 0 ? null : (
        <div>
          <dt className="text-tiny text-quiet">{words.takeaways}</dt>
          <dd>
            <ol className="list-decimal ps-6">
              {version.takeaways.map((text, at) => (
                <li key={at} lang={languageOfProse(text)} className={PROSE[languageOfProse(text)]}>
                  <RichText text={text} />
                </li>
              ))}
            </ol>
          </dd>
        </div>
      )}
      {differing.length === 0 && sameTakeaways ? (
        <p className="text-small text-quiet">{reader.sameTexts}</p>
      ) : null}
    </dl>
  );
}
