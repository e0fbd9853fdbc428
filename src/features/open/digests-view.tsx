import { useState } from "react";
import { removeDigest, useDigests, type DigestEntry } from "../../state/digests.ts";
import { useProgress } from "../../state/progress.ts";
import { useWords } from "../../state/words.ts";
import { BlankSlate } from "../../ui/blank-slate.tsx";
import { Button } from "../../ui/button.tsx";
import { Boundary } from "../../ui/boundary.tsx";
import { useTypedText } from "../../ui/typed-text.ts";
import { AddressForm } from "./address-form.tsx";
import { DigestRow } from "./digest-row.tsx";
import { FollowSite } from "./follow-site.tsx";
import { byDay, matchesFilter } from "./digests-by-day.ts";
import { OpenButton } from "./open-button.tsx";
import { SiteDigests } from "./site-digests.tsx";
import { SourceSheet } from "./source-sheet.tsx";

/** From so many digests on they can be filtered. */
const MANY = 5;

/** Every digest that was opened, day by day, with how far it is screened. */
export function DigestsView() {
  const words = useWords();
  const digests = useDigests();
  const [shown, setShown] = useState<DigestEntry | null>(null);
  return (
    <main className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-3xl flex-col gap-6 px-6 py-8">
        <header className="flex items-center justify-between gap-4">
          <h1 className="text-title font-semibold">{words.views.digests}</h1>
          <OpenButton />
        </header>
        {digests?.length === 0 ? <BlankSlate line={words.noDigests} /> : null}
        {digests === undefined || digests.length === 0 ? null : (
          <DigestList digests={digests} onShow={setShown} />
        )}
        <SiteDigests />
        <AddressForm />
        <Boundary room="line">
          <FollowSite />
        </Boundary>
      </div>
      {shown === null ? null : <SourceSheet entry={shown} onClose={() => setShown(null)} />}
    </main>
  );
}

type ListProps = { digests: readonly DigestEntry[]; onShow: (entry: DigestEntry) => void };

function DigestList({ digests, onShow }: ListProps) {
  const words = useWords();
  const progress = useProgress() ?? [];
  const [filter, setFilter] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const listed = digests.filter((entry) => matchesFilter(entry, filter));
  // What was filtered away or removed is not chosen any more.
  const taken = listed.filter(({ source }) => chosen.has(source));
  const choose = (source: string, isChosen: boolean) => {
    const next = new Set(taken.map((entry) => entry.source));
    if (isChosen) next.add(source);
    else next.delete(source);
    setChosen(next);
  };
  const removeTaken = async () => {
    setChosen(new Set());
    for (const { source, name } of taken) await removeDigest(source, name);
  };
  return (
    <div>
      <div className="flex min-h-9 flex-wrap items-center gap-2">
        {digests.length < MANY ? null : <Filter value={filter} onChange={setFilter} />}
        {taken.length === 0 ? null : (
          <Button onClick={() => void removeTaken()}>
            {words.digests.removeChosen(taken.length)}
          </Button>
        )}
      </div>
      {listed.length === 0 ? <p className="py-4 text-quiet">{words.digests.noMatch}</p> : null}
      {byDay(listed).map(({ date, entries }) => (
        <section key={date} className="mt-4">
          <h2 className="border-b border-line pb-1 text-small font-semibold text-quiet">
            {date === "" ? words.noDate : <time dateTime={date}>{date}</time>}
          </h2>
          <ul className="divide-y divide-line">
            {entries.map((entry) => (
              <DigestRow
                key={entry.source}
                entry={entry}
                progress={progress.find(
                  (one) => one.date === entry.date && one.topic === entry.topic,
                )}
                chosen={chosen.has(entry.source)}
                onChoose={(isChosen) => choose(entry.source, isChosen)}
                onShow={() => onShow(entry)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Filter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { digests } = useWords();
  const field = useTypedText({ value, onLeave: onChange, onSettled: onChange });
  return (
    <input
      type="text"
      {...field.props}
      aria-label={digests.filter}
      placeholder={digests.filter}
      autoComplete="off"
      spellCheck={false}
      className="min-h-9 min-w-0 flex-1 basis-60 rounded-small border border-edge/60 bg-sheet px-3 text-small"
    />
  );
}
