/** Takes the focus from the field that has it: fields hand over what was typed when they lose it. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

export function reload(): void {
  window.location.reload();
}
