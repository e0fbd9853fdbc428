import {
  printClipboard,
  printClipped,
  printHtml,
  printMarkdown,
  printMhtml,
  type PrintedPaper,
  type PrintStyle,
} from "./print-digest.ts";
import { printCopy, printText } from "./print-plain.ts";

/** A carrier that digests can be printed in; `ids` where it holds ids and figures. */
export type PrintedCarrier = {
  name: string;
  print: (papers: readonly PrintedPaper[], style: PrintStyle) => string;
  ids: boolean;
};

/** Every carrier of whole digests but the wrapped ones, which keep no white space. */
export const PRINTED: readonly PrintedCarrier[] = [
  { name: "markdown", print: printMarkdown, ids: true },
  { name: "html", print: printHtml, ids: true },
  {
    name: "mhtml",
    print: (papers, style) => printMhtml(papers, style, "quoted-printable"),
    ids: true,
  },
  { name: "mhtml", print: (papers, style) => printMhtml(papers, style, "base64"), ids: true },
  {
    name: "clipboard-html",
    print: (papers, style) => printClipboard(papers, style, false),
    ids: true,
  },
  {
    name: "clipboard-html",
    print: (papers, style) => printClipboard(papers, style, true),
    ids: true,
  },
  { name: "clipped-markdown", print: printClipped, ids: true },
  { name: "text", print: printText, ids: false },
  {
    name: "browser-copy",
    print: (papers, style) => printCopy(papers, style, "chromium"),
    ids: false,
  },
  {
    name: "browser-copy",
    print: (papers, style) => printCopy(papers, style, "firefox"),
    ids: false,
  },
];
