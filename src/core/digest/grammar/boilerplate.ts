import type { LabelledBlock } from "./label-blocks.ts";
import type { LabelKind } from "./section-labels.ts";
import { plainText } from "../markup/plain-text.ts";

/**
 * Lines that a saved or copied page has around its digest; after folding, at the start of
 * the line.
 */
const PAGE_LINES =
  /^(?:\/{0,2}\s{0,3}(?:发布日期|更新日期|文章字数|阅读时长|阅读次数|文章作者|文章链接|版权声明|字数统计)|首页|标签|分类|归档|关于|友情链接|友链|搜索|留言板|目录|文章目录|上一篇|下一篇|打赏|赏|赞赏|微信|支付宝|分享|评论|本文目录|站点|总访问|本站|copyright|©|powered\s{1,3}by|theme|嘘~|正在从服务器偷取页面|talk2paper|hexo|menu|references$|visible\s{1,3}links|hidden\s{1,3}links|chatpaperfree$|huggingface免费体验|你的赏识)/i;
const ANNOUNCEMENT = /方向最新论文已更新|Update in (?:19|20)\d\d-\d\d-\d\d/;
/** Begins what follows the last paper of a copied page. */
const TAIL_BEGINS =
  /^(?:\/{0,2}\s{0,3}(?:文章作者|文章链接|版权声明)|上一篇|下一篇|目录$|copyright|©|references$|打赏|赏$)/i;
const LETTER = /[\p{L}\p{N}]/u;
/** `[v2-667545b] [12]`: pictures and links of text browsers */
const BRACKETS = /^(?:[[<(][^\])>]{0,200}[\])>]\s{0,4}){1,60}$/;
const ALWAYS_FURNITURE: ReadonlySet<LabelKind> = new Set([
  "disclaimer",
  "date",
  "screenshots",
  "related",
]);
/** A page head has few words: longer texts never count as one. */
const LONGEST_HEAD_LINE = 200;

/**
 * Recognises lines that belong to the page and not to a paper: navigation, notices,
 * footers, tables of contents. Blocks must be passed in source order.
 */
export class Boilerplate {
  readonly #known: Set<string>;
  #inTail = false;

  /** `known` are texts that a page repeats: its topic, the titles of its papers. */
  constructor(known: readonly string[]) {
    this.#known = new Set(known.map(fold).filter((text) => text !== ""));
  }

  /**
   * Whether a block before the first paper belongs to the page, given that the digest's
   * notice is still to come.
   */
  isHead(block: LabelledBlock, noticeFollows: boolean): boolean {
    if (this.#isKnown(block)) return true;
    return noticeFollows && block.text.length <= LONGEST_HEAD_LINE;
  }

  /** Whether a block after a paper's end belongs to the page. */
  isTail(block: LabelledBlock): boolean {
    if (TAIL_BEGINS.test(fold(block.text))) this.#inTail = true;
    return this.#inTail || this.#isKnown(block);
  }

  /** A paper begins: what came before was not the end of the page. */
  leaveTail(): void {
    this.#inTail = false;
  }

  #isKnown(block: LabelledBlock): boolean {
    if (block.aside === true) return true;
    const text = fold(block.text);
    if (!LETTER.test(text) || BRACKETS.test(text)) return true;
    if (this.#known.has(text)) return true;
    if (text.length > LONGEST_HEAD_LINE * 2) return false;
    const kind = block.label?.kind;
    if (kind !== undefined && ALWAYS_FURNITURE.has(kind)) return true;
    return PAGE_LINES.test(text) || ANNOUNCEMENT.test(text);
  }
}

function fold(text: string): string {
  return plainText(text).normalize("NFKC").toLowerCase();
}
