import { findByMeaning, useAddress } from "../../state/address.ts";
import { useWords } from "../../state/words.ts";

/** The line over papers that are only close in meaning, with one click to leave them out. */
export function ByMeaningHeading() {
  const { list } = useWords();
  return (
    <div className="flex h-8 items-center gap-2 bg-paper px-4 text-tiny whitespace-nowrap text-quiet">
      <h2 className="text-small font-semibold text-ink">{list.byMeaning}</h2>
      <span className="min-w-0 truncate">{list.byMeaningHint}</span>
      <span className="flex-1" />
      <button
        type="button"
        aria-label={list.byMeaningOff}
        title={list.byMeaningOff}
        onClick={() => findByMeaning(false)}
        className="min-h-7 rounded-small px-2 hover-able:text-ink"
      >
        {list.leaveOut}
      </button>
    </div>
  );
}

/** Where papers by meaning are left out: how to have them again. */
export function ByMeaningLeftOut() {
  const { list } = useWords();
  const { meaning } = useAddress();
  return meaning ? null : (
    <button
      type="button"
      title={list.byMeaningOn}
      aria-label={list.byMeaningOn}
      onClick={() => findByMeaning(true)}
      className="flex min-h-7 shrink-0 items-center gap-1 rounded-small bg-wash px-2 text-tiny whitespace-nowrap text-quiet hover-able:text-ink"
    >
      {list.noneByMeaning}
      <span aria-hidden="true">↺</span>
    </button>
  );
}
