import type { ReactNode } from "react";
import { stepThroughList } from "../../state/list-navigation.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** On a phone, where the list is hidden: previous and next paper, around other buttons. */
export function StepButtons({ children }: { children: ReactNode }) {
  const words = useWords();
  return (
    <>
      <span className="flex-none! tablet:hidden *:min-h-11 *:min-w-8 *:justify-center *:px-1">
        <Button
          look="quiet"
          aria-label={words.keyActions.previous}
          onClick={() => stepThroughList(-1)}
        >
          <span aria-hidden="true">‹</span>
        </Button>
      </span>
      {children}
      <span className="flex-none! tablet:hidden *:min-h-11 *:min-w-8 *:justify-center *:px-1">
        <Button look="quiet" aria-label={words.keyActions.next} onClick={() => stepThroughList(1)}>
          <span aria-hidden="true">›</span>
        </Button>
      </span>
    </>
  );
}
