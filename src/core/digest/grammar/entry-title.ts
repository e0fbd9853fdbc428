import { inlineText } from "../markup/markdown-inline.ts";

/** The title of an entry and the addresses that its heading links to, in their order. */
export type EntryTitle = { text: string; addresses: string[] };

/** `<a id="link0"></a>`, `<sup>5</sup>`; `{#anchor}` */
const TAGS = /<\/?(?:a|sup|span|b|strong|small)\b[^>]{0,300}>|\{#[^}]{0,80}\}/gi;
/**
 * `[[arxiv](https://…)]`, `[#1](https://…)`, `[PDF5](https://…)`, `[Copy]`: links and
 * buttons beside a title
 */
const BUTTON_WORDS = String.raw`(?:#\d{1,5}|(?:arxiv|cool|pdf|abs|html|code|link|copy|kimi|rel|paper|project|github)[\s\d]{0,6})`;
const BUTTON = new RegExp(
  String.raw`\[?\[${BUTTON_WORDS}\](?:\((https?:[^)\n]{0,600})\))?\]?|(?<=\)\s{1,4})#\d{1,5}\s*$|^#\d{1,5}\s+`,
  "gi",
);
const WHOLE_LINK = /^\[(.{1,1000})\]\((https?:\/\/[^)\s]{1,400})\)/;
/** `[12] `, `3. `, `No. 4 `, `(5) ` */
const NUMBER = /^(?:\[\d{1,5}\]\s*|\(\d{1,5}\)\s*|(?:no\.?\s{0,2})?\d{1,4}(?:[.)]\s+|、\s*))/i;
/** `⭐️ 8.0/10`, `(Score: 8)`, pictures: what a tool writes after or before a title */
const DECORATION = /^(?:(?:\p{Extended_Pictographic}|\u{fe0f}|\u{20e3})\s*)+/u;

/** Parses the heading of an entry: a title with or without a number, a link, anchors and buttons. */
export function entryTitle(heading: string): EntryTitle {
  const addresses: string[] = [];
  const bare = heading
    .replace(TAGS, "")
    .replace(BUTTON, (_, address: string | undefined) => {
      if (address !== undefined) addresses.push(address);
      return "";
    })
    .trim()
    .replace(DECORATION, "")
    .replace(NUMBER, "")
    .replace(DECORATION, "");
  const strong = /^\*\*(.+)\*\*$/.exec(bare)?.[1] ?? bare;
  const link = WHOLE_LINK.exec(strong);
  if (link?.[2] !== undefined) addresses.push(link[2]);
  return { text: inlineText(link?.[1] ?? strong).text.trim(), addresses };
}
