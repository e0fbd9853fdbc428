/** Moves the focus from the search box to the results: the open row, else the first one. */
export function focusFirstPaper(): void {
  const links = document.querySelectorAll<HTMLElement>("[data-papers] a");
  const open = [...links].find((link) => link.ariaCurrent === "true");
  (open ?? links[0])?.focus();
}
