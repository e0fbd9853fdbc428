import { removeDigest, useDigests } from "../../state/digests.ts";
import { useWords } from "../../state/words.ts";
import { BlankSlate } from "../../ui/blank-slate.tsx";
import { Button } from "../../ui/button.tsx";
import { DigestFacts } from "./digest-facts.tsx";
import { OpenButton } from "./open-button.tsx";
import { SiteDigests } from "./site-digests.tsx";

/** Every digest that was opened, with what it was taken for. */
export function DigestsView() {
  const words = useWords();
  const digests = useDigests();
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
            <li key={entry.source} className="flex items-start justify-between gap-4 py-3">
              <DigestFacts name={entry.name} entry={entry} />
              <Button
                look="quiet"
                aria-label={`${words.removeDigest}: ${entry.name}`}
                onClick={() => void removeDigest(entry.source)}
              >
                {words.removeDigest}
              </Button>
            </li>
          ))}
        </ul>
        <SiteDigests />
      </div>
    </main>
  );
}
