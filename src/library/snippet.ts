import type { Highlighted } from "./list-answer.ts";

/** A piece of a paper's text around the first match; `cut` means that there is more before it. */
export type Snippet = {
  key: string;
  lang: "en" | "zh";
  text: string;
  cut: boolean;
  marks: readonly Highlighted[];
};
