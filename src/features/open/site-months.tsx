import { useState } from "react";
import { useSiteMonth, type SiteIndex } from "../../state/site-digests.ts";
import { useWords } from "../../state/words.ts";
import { SiteDigestList, type SiteKnown } from "./site-digest-list.tsx";
import { SiteFetchFailed } from "./site-fetch-failed.tsx";

type Month = SiteIndex["months"][number];

/** Every month of the site; its list is fetched when the month is opened. */
export function SiteMonths({ months, ...known }: SiteKnown & { months: readonly Month[] }) {
  const words = useWords();
  return (
    <details className="mt-3">
      <summary className="min-h-6 w-fit text-small text-quiet">{words.siteMonths}</summary>
      <ul className="mt-1 ps-4">
        {months.map((month) => (
          <li key={month.file}>
            <SiteMonth month={month} {...known} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function SiteMonth({
  month: { month, file, digests, papers },
  ...known
}: SiteKnown & { month: Month }) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const name = month === "undated" ? words.undated : words.list.date(month);
  return (
    <details onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary className="min-h-6 w-fit text-small">
        {words.siteMonth(name, digests, papers)}
      </summary>
      {shown ? <MonthDigests file={file} {...known} /> : null}
    </details>
  );
}

function MonthDigests({ file, ...known }: SiteKnown & { file: string }) {
  const { data, isError, refetch } = useSiteMonth(file);
  if (isError) return <SiteFetchFailed onRetry={() => void refetch()} />;
  return data === undefined ? null : <SiteDigestList digests={data} {...known} />;
}
