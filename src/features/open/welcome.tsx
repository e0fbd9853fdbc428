import { lazyPart } from "../../state/lazy-part.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { useFramed } from "../../ui/framed.ts";
import { OpenButton } from "./open-button.tsx";

/** They need the network anyway. */
const SiteDigests = lazyPart(async () => (await import("./site-digests.tsx")).SiteDigests);

const ChooseFolder = lazyPart(async () => (await import("./choose-folder.tsx")).ChooseFolder);

/** What a reader sees before the first digest: what this is, and three ways to begin. */
export function Welcome() {
  const words = useWords();
  const framed = useFramed();
  return (
    // Aligned to the top: what loads later appears below, and nothing moves.
    <main className="mx-auto flex max-w-xl flex-col gap-8 px-6 pt-[max(4rem,14vh)] pb-12">
      <header>
        <h1 className="text-title font-semibold">{words.appName}</h1>
        <p className="mt-2 text-read">{words.tagline}</p>
        <p className="mt-1 text-small text-quiet">{words.privacy}</p>
      </header>
      <div className="flex flex-col items-center gap-3 rounded-large border-2 border-dashed border-edge/50 px-6 py-10 text-center">
        <p className="text-read">{words.dropHere}</p>
        <p className="text-small text-quiet">{words.dropHint}</p>
        <OpenButton look="strong" />
      </div>
      {framed ? (
        <Boundary room="line">
          <ChooseFolder />
          <SiteDigests />
        </Boundary>
      ) : null}
    </main>
  );
}
