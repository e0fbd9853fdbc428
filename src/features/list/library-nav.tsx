import type { ReactNode } from "react";
import { listLink, useAddress, viewLink, type View } from "../../state/address.ts";
import { showKeySheet } from "../../state/key-sheet.ts";
import { useKeys } from "../../state/keys.ts";
import { useList } from "../../state/list.ts";
import { daysToScreen, useProgress } from "../../state/progress.ts";
import { useTags } from "../../state/tags.ts";
import { useWords } from "../../state/words.ts";
import { TagDot } from "../../ui/tag-dot.tsx";
import { DigestLink, digestLink } from "./digest-link.tsx";
import { languageOfLabel } from "../../ui/text-language.ts";
import { NavLink } from "./nav-link.tsx";

const PAPER_VIEWS = ["unscreened", "saved", "dismissed", "all"] as const;
const OTHER_VIEWS = ["digests", "overview", "settings"] as const;

/** Digests of earlier days that the navigation lists; the Digests view has them all. */
const MOST_EARLIER = 12;

const tagLink = (tag: string): string => listLink({ facets: { tag: [tag] } });

/** Navigation between the views, the digests that are to be screened, and the tags. */
export function LibraryNav() {
  const words = useWords();
  const keys = useKeys();
  const { answer } = useList();
  const days = daysToScreen(useProgress() ?? [], MOST_EARLIER);
  const tags = useTags();
  const today = days[0]?.digests ?? [];
  const day = days[0]?.date ?? null;
  const todayLink = day === null ? null : listLink({ view: "unscreened", facets: { date: [day] } });
  const left = today.reduce((sum, { papers, screened }) => sum + papers - screened, 0);
  const { view, facets, question, like } = useAddress();
  const here = question === "" && like === null ? listLink({ view, facets }) : null;
  const digests = days.flatMap((one) => one.digests);
  const others = [todayLink, ...digests.map(digestLink), ...tags.map(({ tag }) => tagLink(tag))];
  const isElsewhere = others.includes(here);
  const viewEntry = (to: View, count?: number) => (
    <NavLink key={to} href={viewLink(to)} here={view === to && !isElsewhere} count={count}>
      {words.views[to]}
    </NavLink>
  );
  return (
    <nav
      aria-label={words.library}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto text-small"
    >
      <ul className="shrink-0 px-3">
        {todayLink === null ? null : (
          <NavLink
            href={todayLink}
            here={here === todayLink}
            count={left}
            title={words.list.newestDay(day ?? "")}
          >
            {words.list.today}
          </NavLink>
        )}
        {PAPER_VIEWS.map((to) => viewEntry(to, answer?.views[to]))}
      </ul>
      <div className="min-h-20 flex-1 overflow-y-auto px-3 py-3">
        {days.map(({ date, digests: listed }) => (
          <NavSection
            key={date}
            heading={date === null ? words.list.noDate : words.list.date(date)}
          >
            {listed.map((digest) => (
              <DigestLink
                key={digestLink(digest)}
                digest={digest}
                here={here === digestLink(digest)}
              />
            ))}
          </NavSection>
        ))}
        {tags.length === 0 ? null : (
          <NavSection heading={words.list.facets.tag}>
            {tags.map(({ tag, papers, hue }) => (
              <NavLink key={tag} href={tagLink(tag)} here={here === tagLink(tag)} count={papers}>
                <TagDot hue={hue} />
                <span lang={languageOfLabel(tag)} className="min-w-0 truncate">
                  {tag}
                </span>
              </NavLink>
            ))}
          </NavSection>
        )}
      </div>
      <ul className="shrink-0 border-t border-line px-3 pt-2">
        {OTHER_VIEWS.map((to) => viewEntry(to))}
        <li>
          <button
            type="button"
            aria-label={words.keys}
            aria-keyshortcuts={keys.help}
            onClick={() => showKeySheet(true)}
            className="flex min-h-8 w-full items-center justify-between rounded-small px-2 text-start hover-able:bg-wash"
          >
            {words.keys}
            <kbd
              aria-hidden="true"
              className="rounded-small border border-line px-1.5 font-mono text-tiny text-quiet"
            >
              {keys.help}
            </kbd>
          </button>
        </li>
      </ul>
    </nav>
  );
}

function NavSection({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="mb-4">
      <h2 className="px-2 pb-1 text-tiny text-quiet">{heading}</h2>
      <ul>{children}</ul>
    </section>
  );
}
