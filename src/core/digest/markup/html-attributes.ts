import { NOTHING_WANTED, WANTED } from "./html-elements.ts";

/**
 * The attributes of the element whose tag is being read, as far as a digest needs them; all
 * others are skipped. The first of two equal names counts.
 */
export class WantedAttributes {
  readonly #values = new Map<string, string>();
  #wanted: readonly string[] = NOTHING_WANTED;
  #name = "";
  #value = "";

  /** A tag begins; `element` in lower case. */
  begin(element: string): void {
    this.#wanted = WANTED.get(element) ?? NOTHING_WANTED;
    if (this.#wanted.length > 0) this.#values.clear();
  }

  /** No attribute of this element is read: its names need not be cut out. */
  get none(): boolean {
    return this.#wanted.length === 0;
  }

  name(written: string): void {
    const name = written.toLowerCase();
    this.#name = this.#wanted.includes(name) ? name : "";
  }

  /** Whether the value of the current attribute is wanted. */
  get reads(): boolean {
    return this.#name !== "";
  }

  add(piece: string): void {
    this.#value += piece;
  }

  /** The current attribute ends; `valued` unless it was a bare name. */
  end(valued: boolean): void {
    if (this.#name === "") return;
    if (valued && !this.#values.has(this.#name)) this.#values.set(this.#name, this.#value);
    this.#value = "";
    this.#name = "";
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }
}
