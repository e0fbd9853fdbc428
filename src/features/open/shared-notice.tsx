import { answerUnasked, useUnasked } from "../../state/installed.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/**
 * A question at the foot of the page when another page has sent files; nothing is read
 * before the answer.
 */
export function SharedNotice() {
  const { shared } = useWords();
  const unasked = useUnasked((state) => state.unasked);
  if (unasked === null) return null;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 border-t border-line bg-wash px-4 py-1 text-small"
    >
      <p className="me-auto wrap-anywhere">
        {unasked.host === null
          ? shared.bySomebody(unasked.files.length)
          : shared.byHost(unasked.host, unasked.files.length)}
      </p>
      <Button onClick={() => answerUnasked(true)}>{shared.open}</Button>
      <Button look="quiet" onClick={() => answerUnasked(false)}>
        {shared.discard}
      </Button>
    </div>
  );
}
