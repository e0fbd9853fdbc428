/** Keys pressed before the code is there that acts on them. */
const early: KeyboardEvent[] = [];

const keep = (event: KeyboardEvent): void => {
  early.push(event);
};

/** From now on keeps the keys that are pressed: the page may stand before its keys do. */
export function keepEarlyKeys(): void {
  window.addEventListener("keydown", keep);
}

/** The keys kept, in their order, once; none is kept from then on. */
export function takeEarlyKeys(): KeyboardEvent[] {
  window.removeEventListener("keydown", keep);
  return early.splice(0);
}
