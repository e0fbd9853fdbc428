import { openSiteDigest, useSiteDigests, type SiteDigest } from "../../state/site-digests.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** The digests that the site itself offers; nothing where it offers none. */
export function SiteDigests() {
  const words = useWords();
  const { data, isError, refetch } = useSiteDigests();
  if (isError) {
    return (
      <p className="text-small text-quiet">
        {words.siteDigestFailed}{" "}
        <Button look="quiet" onClick={() => void refetch()}>
          {words.tryAgain}
        </Button>
      </p>
    );
  }
  if (data === undefined || data.newest.length === 0) return null;
  return (
    <section aria-labelledby="site-digests">
      <h2 id="site-digests" className="mb-2 text-small text-quiet">
        {words.fromThisSite}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {data.newest.map((digest) => (
          <SiteDigestRow key={digest.path} digest={digest} />
        ))}
      </ul>
    </section>
  );
}

function SiteDigestRow({ digest }: { digest: SiteDigest }) {
  const words = useWords();
  const name = [digest.topic ?? digest.path, digest.date].filter((part) => part !== null).join(" ");
  return (
    <li className="flex items-center justify-between gap-4 py-2">
      <span className="min-w-0">
        <span className="block truncate">{digest.topic ?? digest.path}</span>
        <span className="text-tiny text-quiet">
          {digest.date ?? words.noDate} · {words.papersIn(digest.papers)}
        </span>
      </span>
      <Button aria-label={words.openSiteDigest(name)} onClick={() => void openSiteDigest(digest)}>
        {words.open}
      </Button>
    </li>
  );
}
