import { useState } from "react";
import { useFolderWords } from "../../state/folder-words.ts";
import {
  followSite,
  hostOf,
  lookAt,
  stopFollowing,
  useFollowedSites,
} from "../../state/followed-sites.ts";
import { useLanguage } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** Sites whose new digests are fetched once a day. Their host is named before the first request. */
export function FollowSite() {
  const words = useFolderWords();
  const language = useLanguage();
  const { sites, looking } = useFollowedSites();
  const [typed, setTyped] = useState("");
  const host = hostOf(typed);
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <form
      aria-label={words.followSite}
      onSubmit={(event) => {
        event.preventDefault();
        setTyped("");
        void followSite(typed);
      }}
    >
      <label className="mb-1 block text-small text-quiet" htmlFor="follow">
        {words.followSite}
      </label>
      <div className="flex gap-2">
        <input
          id="follow"
          type="url"
          inputMode="url"
          placeholder="https://"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-describedby="follow-hint"
          className="min-h-9 min-w-0 flex-1 rounded-small border border-edge/60 bg-sheet px-3"
        />
        <Button type="submit" disabled={host === null}>
          {words.follow}
        </Button>
      </div>
      <p id="follow-hint" className="mt-1 text-tiny text-quiet">
        {host === null ? words.followHint : words.willFollow(host)}
      </p>
      <ul aria-live="polite" className="mt-2 text-small">
        {sites.map(({ address, lookedAt, failed }) => (
          <li key={address} className="flex flex-wrap items-center gap-x-2">
            <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
              {`${new URL(address).host} `}
              <span className={failed ? "text-amber" : "text-quiet"}>
                {failed
                  ? words.followFailed
                  : lookedAt === 0
                    ? ""
                    : words.lookedAt(day.format(lookedAt))}
              </span>
            </span>
            <Button
              look="quiet"
              disabled={looking.includes(address)}
              onClick={() => void lookAt(address)}
            >
              {words.lookNow}
            </Button>
            <Button look="quiet" onClick={() => stopFollowing(address)}>
              {words.stopFollowing}
            </Button>
          </li>
        ))}
      </ul>
    </form>
  );
}
