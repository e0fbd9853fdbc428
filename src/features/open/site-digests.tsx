import { lazyPart } from "../../state/lazy-part.ts";
import { useOpened, useSiteDigests } from "../../state/site-digests.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { SiteDigestList } from "./site-digest-list.tsx";
import { SiteFetchFailed } from "./site-fetch-failed.tsx";

const SiteMonths = lazyPart(async () => (await import("./site-months.tsx")).SiteMonths);

/** The digests that the site itself offers; renders nothing if there are none. */
export function SiteDigests() {
  const words = useWords();
  const { data, isError, refetch } = useSiteDigests();
  const opened = useOpened();
  if (isError) return <SiteFetchFailed onRetry={() => void refetch()} />;
  if (data === undefined || data.newest.length === 0) return null;
  const all = data.months.reduce((sum, { digests }) => sum + digests, 0);
  return (
    <section aria-labelledby="site-digests">
      <h2 id="site-digests" className="mb-2 text-small text-quiet">
        {words.fromThisSite}
      </h2>
      <SiteDigestList digests={data.newest} opened={opened} isNew={data.isNew} />
      {all <= data.newest.length ? null : (
        <Boundary room="line">
          <SiteMonths months={data.months} opened={opened} isNew={data.isNew} />
        </Boundary>
      )}
    </section>
  );
}
