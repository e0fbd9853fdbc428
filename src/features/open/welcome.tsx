import { lazyPart } from "../../state/lazy-part.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { usePainted } from "../../ui/after-paint.ts";
import { OpenButton } from "./open-button.tsx";

/** They need the network anyway. */
const SiteDigests = lazyPart(async () => (await import("./site-digests.tsx")).SiteDigests);

const ChooseFolder = lazyPart(async () => (await import("./choose-folder.tsx")).ChooseFolder);

/** What a reader sees before the first digest: what this is, and three ways to begin. */
export function Welcome() {
  const words = useWords();
  const painted = usePainted();
  return (
    // Aligned to the top: what loads later appears below, and nothing moves.
    <main className="mx-auto flex max-w-xl flex-col gap-7 px-6 pt-[max(4rem,10vh)] pb-12">
      <header>
        <h1 className="flex items-center gap-3 text-title font-semibold">
          <img src="./favicon.svg" alt="" width="36" height="36" />
          {words.appName}
        </h1>
        <p className="mt-3 text-read text-balance">{words.tagline}</p>
        <p className="mt-1 text-small text-quiet">{words.privacy}</p>
      </header>
      <PairPicture />
      <div className="flex flex-col items-center gap-3 rounded-large border-2 border-dashed border-edge/50 px-6 py-10 text-center">
        <p className="text-read pointer-coarse:hidden">{words.dropHere}</p>
        <p className="hidden text-read pointer-coarse:block">{words.openHere}</p>
        <p className="text-small text-quiet">{words.dropHint}</p>
        <OpenButton look="strong" />
      </div>
      {painted ? (
        <Boundary room="line">
          <ChooseFolder />
          <SiteDigests />
        </Boundary>
      ) : null}
    </main>
  );
}

const PAIRS = [
  { en: "We draw a scene with three-dimensional Gaussians.", zh: "我们用三维高斯绘制场景。" },
  { en: "It renders at 134 frames per second.", zh: "渲染速度达到每秒 134 帧。" },
] as const;

/** What a reader gets: two sentences beside their translations. */
function PairPicture() {
  return (
    <div
      aria-hidden="true"
      className="rounded-large border border-line bg-sheet px-4 py-3 text-small max-tablet:hidden"
    >
      {PAIRS.map(({ en, zh }, at) => (
        <p
          key={en}
          className={`grid grid-cols-2 gap-4 rounded-small px-2 py-1 ${at === 0 ? "bg-accent-wash" : "text-soft"}`}
        >
          <span lang="en">{en}</span>
          <span lang="zh-Hans">{zh}</span>
        </p>
      ))}
    </div>
  );
}
