import { Paragraph, plainText } from "../markup/plain-text.ts";

/**
 * `4. Keywords: …`, `关键词：…`, `**6. Summary:**`: the labels that the model was
 * asked to answer under, in both languages.
 */
const LABEL =
  /^[\s*_#]{0,8}(?:[([]?\d{1,2}\s?[.)、:：\]]\s{0,4})?[\s*_]{0,4}((?:论文)?(?:标题|题目)|作者|第一作者单位|所属(?:机构|单位)|隶属(?:单位|机构)?|单位|关键词|论文链接|链接|摘要|方法(?:论|概述)?|结论|总结|研究背景|创新点|性能|工作量|title|authors?|affiliations?|keywords?|urls?|links?|summary|methods?|conclusions?)[\s*_]{0,4}[:：][\s*_]{0,4}/i;

/** How the model's answers begin where the heading above them was lost with its link. */
const CHAT_START =
  /^[\s*_]{0,4}(?:1[.、]\s{0,3})?[*_]{0,3}(?:title|(?:论文)?(?:标题|题目))[*_]{0,3}\s{0,3}[:：]|^(?:好的[，,]|please refer to relevant)|^[78][.、]\s{0,3}(?:方法|methods?|结论|conclusions?)/i;

/** Whether a text after the takeaways is the model's first answer. */
export function beginsChat(text: string): boolean {
  return CHAT_START.test(text);
}

/** A colon soon: most lines have none and are not looked at twice. */
const MAY_BE_LABELLED = /^[^:：]{1,40}[:：]/;

/**
 * Keeps the [ChatPaperFree] section: the model's longer answers, each under
 * the label it was given. They are often wrong about addresses and names, so
 * nothing else is taken from them.
 */
export class ChatSection {
  readonly #details: { label: string | null; lines: Paragraph }[] = [];

  add(text: string): void {
    for (const line of text.split("\n")) this.#addLine(plainText(line));
  }

  details(): { label: string | null; text: string }[] {
    return this.#details.map(({ label, lines }) => ({ label, text: lines.text() }));
  }

  #addLine(line: string): void {
    if (line === "") return;
    const match = MAY_BE_LABELLED.test(line) ? LABEL.exec(line) : null;
    let current = this.#details.at(-1);
    if (match !== null || current === undefined) {
      current = { label: match?.[1] ?? null, lines: new Paragraph(" ") };
      this.#details.push(current);
    }
    current.lines.add(match === null ? line : line.slice(match[0].length));
  }
}
