import { useAddress, viewLink, chooseFacet, type View } from "../../state/address.ts";
import { useList } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";

const PAPER_VIEWS = ["all", "unscreened", "saved", "dismissed"] as const;
const OTHER_VIEWS = ["digests", "settings"] as const;

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
      <Topics />
    </nav>
  );
}

function NavLink({ view, count }: { view: View; count?: number | undefined }) {
  const words = useWords();
  const here = useAddress().view === view;
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

function Topics() {
  const words = useWords();
  const { answer } = useList();
  const chosen = useAddress().facets.topic ?? [];
  const topics = answer?.facets.topic ?? [];
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics" className="px-2 pb-1 text-tiny text-quiet">
        {words.topics}
      </h2>
      <ul>
        {topics.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={chosen.includes(value)}
              onClick={() => chooseFacet("topic", value, chosen.includes(value) ? null : "in")}
              className="flex min-h-8 w-full items-center justify-between gap-2 rounded-small px-2 text-start hover-able:bg-wash aria-pressed:bg-accent-wash aria-pressed:font-semibold"
            >
              <span className="min-w-0 truncate">{value}</span>
              <span aria-hidden="true" className="text-tiny font-normal text-quiet tabular-nums">
                {count}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
