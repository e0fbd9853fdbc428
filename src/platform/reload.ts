/** Blurs the focused field: fields commit what was typed when they lose focus. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

export function reload(): void {
  window.location.reload();
}
