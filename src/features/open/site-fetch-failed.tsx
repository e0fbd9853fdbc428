import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** Replaces a list of the site's digests that could not be fetched. */
export function SiteFetchFailed({ onRetry }: { onRetry: () => void }) {
  const words = useWords();
  return (
    <p className="text-small text-quiet">
      {words.siteDigestFailed}{" "}
      <Button look="quiet" onClick={onRetry}>
        {words.tryAgain}
      </Button>
    </p>
  );
}
