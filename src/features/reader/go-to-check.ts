import { bringIntoSight } from "./bring-into-sight.ts";
import { checkButtonId } from "./check-button.tsx";

/** Scrolls a check into view, focuses its marker and opens its note. */
export function goToCheck(number: number): void {
  const button = document.getElementById(checkButtonId(number));
  if (!(button instanceof HTMLButtonElement)) return;
  bringIntoSight(button, "middle");
  button.focus({ preventScroll: true });
  button.click();
}
