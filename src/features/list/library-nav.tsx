import { useView, viewLink, type View } from "../../state/address.ts";
import { lazyPart } from "../../state/lazy-part.ts";
import { useList } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";

const FacetPanel = lazyPart(async () => (await import("./facet-panel.tsx")).FacetPanel);

const PAPER_VIEWS = ["all", "unscreened", "saved", "dismissed"] as const;
const OTHER_VIEWS = ["digests", "overview", "settings"] as const;

/** The way between the views, with how many papers each holds, and the topics. */
export function LibraryNav() {
  const words = useWords();
  const { answer } = useList();
  return (
    <nav aria-label={words.library} className="flex flex-col gap-5 text-small">
      <ul>
        {PAPER_VIEWS.map((view) => (
          <NavLink key={view} view={view} count={answer?.views[view]} />
        ))}
      </ul>
      <ul>
        {OTHER_VIEWS.map((view) => (
          <NavLink key={view} view={view} />
        ))}
      </ul>
      <Boundary room="line">
        <FacetPanel />
      </Boundary>
    </nav>
  );
}

function NavLink({ view, count }: { view: View; count?: number | undefined }) {
  const words = useWords();
  const here = useView() === view;
  return (
    <li>
      <a
        href={viewLink(view)}
        aria-current={here ? "page" : undefined}
        className="flex min-h-8 items-center justify-between gap-2 rounded-small px-2 hover-able:bg-wash aria-[current]:bg-accent-wash aria-[current]:font-semibold"
      >
        {words.views[view]}
        {count === undefined ? null : (
          <span aria-hidden="true" className="text-tiny font-normal text-quiet tabular-nums">
            {count}
          </span>
        )}
      </a>
    </li>
  );
}
