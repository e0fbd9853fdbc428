import { useState } from "react";
import { readAgain, removeDigest, useDigests, type DigestEntry } from "../../state/digests.ts";
import { useWords } from "../../state/words.ts";
import { BlankSlate } from "../../ui/blank-slate.tsx";
import { Button } from "../../ui/button.tsx";
import { AddressForm } from "./address-form.tsx";
import { DigestFacts } from "./digest-facts.tsx";
import { OpenButton } from "./open-button.tsx";
import { SiteDigests } from "./site-digests.tsx";
import { SourceSheet } from "./source-sheet.tsx";

/** Every opened digest, with its detected format. */
export function DigestsView() {
  const words = useWords();
  const digests = useDigests();
  const [shown, setShown] = useState<DigestEntry | null>(null);
  return (
    <main className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-2xl flex-col gap-8 px-6 py-8">
        <header className="flex items-center justify-between gap-4">
          <h1 className="text-title font-semibold">{words.views.digests}</h1>
          <OpenButton />
        </header>
        {digests?.length === 0 ? <BlankSlate line={words.noDigests} /> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {digests?.map((entry) => (
            <li key={entry.source} className="py-3">
              <DigestFacts name={entry.name} entry={entry} />
              <div className="mt-1 -ms-3 flex flex-wrap">
                <Button look="quiet" onClick={() => setShown(entry)}>
                  {words.showSource}
                </Button>
                <Button look="quiet" onClick={() => void readAgain(entry.source, entry.name)}>
                  {words.readAgain}
                </Button>
                <Button look="quiet" onClick={() => void removeDigest(entry.source, entry.name)}>
                  {words.removeDigest}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <SiteDigests />
        <AddressForm />
      </div>
      {shown === null ? null : <SourceSheet entry={shown} onClose={() => setShown(null)} />}
    </main>
  );
}
