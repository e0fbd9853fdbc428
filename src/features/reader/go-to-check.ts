import { bringIntoSight } from "./bring-into-sight.ts";
import { checkButtonId } from "./check-button.tsx";

/** Brings a check into sight, with the focus on its mark and its note open. */
export function goToCheck(number: number): void {
  const button = document.getElementById(checkButtonId(number));
  if (!(button instanceof HTMLButtonElement)) return;
  bringIntoSight(button, "middle");
  button.focus({ preventScroll: true });
  button.click();
}
