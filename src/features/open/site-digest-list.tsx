import { openSiteDigest, siteDigestLink, type SiteDigest } from "../../state/site-digests.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** The state of the site's digests: those in the library, and those new since the last visit. */
export type SiteKnown = {
  opened: ReadonlySet<string>;
  isNew: (digest: SiteDigest) => boolean;
};

/** Digests of the site, each with a button to open it unless it is open already. */
export function SiteDigestList({
  digests,
  ...known
}: SiteKnown & { digests: readonly SiteDigest[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {digests.map((digest) => (
        <SiteDigestRow key={digest.path} digest={digest} {...known} />
      ))}
    </ul>
  );
}

function SiteDigestRow({ digest, opened, isNew }: SiteKnown & { digest: SiteDigest }) {
  const words = useWords();
  const { topic, path, date, papers, sha256 } = digest;
  const name = [topic ?? path, date].filter((part) => part !== null).join(" ");
  const isOpened = opened.has(sha256);
  return (
    <li className="flex items-center justify-between gap-4 py-2">
      <span className="min-w-0">
        <span className="flex items-baseline gap-2">
          <span className="truncate">{topic ?? path}</span>
          {isNew(digest) && !isOpened ? (
            <span className="rounded-small bg-accent-wash px-1.5 text-tiny font-semibold text-accent">
              {words.siteNew}
            </span>
          ) : null}
        </span>
        <span className="text-tiny text-quiet">
          {date ?? words.noDate} · {words.papersIn(papers)}
        </span>
      </span>
      {isOpened ? (
        <a
          href={siteDigestLink(digest)}
          aria-label={`${words.siteOpened}, ${words.showOpened(name)}`}
          className="inline-flex min-h-8 items-center px-3 text-small whitespace-nowrap text-quiet hover-able:underline"
        >
          {words.siteOpened}
        </a>
      ) : (
        <Button aria-label={words.openSiteDigest(name)} onClick={() => void openSiteDigest(digest)}>
          {words.open}
        </Button>
      )}
    </li>
  );
}
