import type { Doubt, DoubtContext } from "./doubt.ts";
import { findUrls } from "../sentences/find-urls.ts";
import { plainView } from "../reading/plain-view.ts";
import { lettersPerCharacter } from "../alignment/sentence-anchors.ts";

const han = /\p{Script=Han}/gu;

/** Five English words or more in a row, three of them in lower case. */
const englishRun = /[A-Za-z][A-Za-z'’-]*(?:,? [A-Za-z][A-Za-z'’-]*){4,}/gu;
const smallWord = /(?<![A-Za-z'’-])[a-z][a-z'’-]*/gu;

/** Marks that end a Chinese sentence, closing marks after them. */
const ended = /[。！？!?.…;；][”"’'」』)）\]】]*$/u;

/** A Chinese text that stops here goes on: `的`, `了一种`, `包括`, an open clause. */
const goesOn =
  /(?:[，,、：:（(“‘]|的|和|与|及|在|对|将|把|被|以|为|是|从|于|并|而|但|或|通过|包括|一种|一个|使用|利用|基于|例如|我们|以及)$/u;

/** Doubts about a sentence as a whole: no counterpart, left in English, or cut off. */
export function completenessDoubts(en: string, zh: string, context: DoubtContext): Doubt[] {
  if (en.trim() === "" && zh.trim() === "") return [];
  if (zh.trim() === "") return [missing("en", en.trim(), isAddress(en) || words(en) < 4)];
  if (en.trim() === "") return [missing("zh", zh.trim(), true)];
  const untranslated = untranslatedDoubts(zh, context);
  return untranslated.length > 0 ? untranslated : cutOffDoubts(en, zh, context);
}

const missing = (side: Doubt["side"], text: string, soft: boolean): Doubt =>
  plain({ side, text, kind: "missing", soft });

/** Only soft doubts have the field. */
function plain({ soft, ...doubt }: Doubt): Doubt {
  return soft === true ? { ...doubt, soft } : doubt;
}

const words = (text: string): number => text.split(/\s+/u).length;

const isAddress = (text: string): boolean => findUrls(text).length > 0;

function untranslatedDoubts(zh: string, context: DoubtContext): Doubt[] {
  const quoted = blankQuoted(plainView(zh));
  const doubts: Doubt[] = [];
  for (const match of quoted.matchAll(englishRun)) {
    const run = match[0];
    const small = run.match(smallWord)?.length ?? 0;
    if (small < 3 || context.title.toLowerCase().includes(run.toLowerCase())) continue;
    const soft = small < 5;
    doubts.push(
      plain({
        side: "zh",
        text: zh.slice(match.index, match.index + run.length),
        kind: "untranslated",
        soft,
      }),
    );
  }
  return doubts;
}

/** What stands in quotation marks or brackets is quoted on purpose. */
function blankQuoted(view: string): string {
  return view.replace(
    /“[^”]{0,200}”|"[^"]{0,200}"|《[^》]{0,200}》|[（(][^()（）]{0,200}[)）]/gu,
    (piece) => " ".repeat(piece.length),
  );
}

function cutOffDoubts(en: string, zh: string, context: DoubtContext): Doubt[] {
  const text = zh.trim();
  const tail = text.slice(-12);
  const share = sizeOf(zh) / Math.max(1, sizeOf(en));
  const last = context.zh.trim().endsWith(text);
  const open = !ended.test(text) && !/[A-Za-z0-9/_-]$/u.test(text) && ended.test(en.trim());
  if (open && (goesOn.test(text) || (last && share < 0.75)))
    return [{ side: "zh", text: tail, kind: "cut-off" }];
  if (sizeOf(en) < 60) return [];
  if (share < 0.3) return [{ side: "zh", text: tail, kind: "cut-off" }];
  return share < 0.45 ? [{ side: "zh", text: tail, kind: "cut-off", soft: true }] : [];
}

/** The length in English letters, addresses left out. */
function sizeOf(text: string): number {
  const view = plainView(text).replace(/\s+/gu, " ");
  const characters = view.match(han)?.length ?? 0;
  return view.length - characters + characters * lettersPerCharacter;
}
