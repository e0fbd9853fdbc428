/** From the search box on to what was found: the row that is open, else the first one. */
export function focusFirstPaper(): void {
  const links = document.querySelectorAll<HTMLElement>("[data-papers] a");
  const open = [...links].find((link) => link.ariaCurrent === "true");
  (open ?? links[0])?.focus();
}
