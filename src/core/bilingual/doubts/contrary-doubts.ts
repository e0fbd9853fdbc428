import { bothSides, type Doubt } from "./doubt.ts";
import { chineseConcepts, englishConcepts } from "../lexicon/lexicon.ts";
import { readLatinNames } from "../reading/latin-names.ts";

/** A statement without numbers that may be turned round: who is better, what grows. */
type Statement = { en: RegExp; against: RegExp; zh: RegExp; unless: RegExp };

/** Words that turn a sentence round or could be what the Chinese verb renders. */
const turns =
  /\b(?:not|no|never|nor|neither|without|fail|cannot|unlike|despite|although|however|while|whereas|but|rather|instead|less|few|fewer|than\s(?:those|that))\b|n['’]t\b/iu;

const falling =
  /reduc|decreas|drop|declin|\bf[ae]ll|lower|shrink|shr[au]nk|shorten|sav(?:e|es|ing)\b|minimi|mitigat|alleviat|lessen|diminish|limit|restrict|suppress|eliminat|remov|prun|compress|cheap|degrad|worse|hurt|harm|sacrific|compromis|impair|weak|undermin|los[set]|avoid|prevent|reliev|relax|curb|narrow|slow|trim|attenuat|filter|cut|fast|speed|accelerat|quick|light|efficien|small|short|low\b|deteriorat|collaps|constrain|regulari|penali|conserv|spars|cost|down/iu;
const rising =
  /improv|increas|gain|boost|rais|\bris(?:e|ing)|rose|gr[eo]w|enhanc|outperform|surpass|exceed|high|better|more|strengthen|add|expan|maximi|amplif|promot|great|advanc|refin|optimi|extend|elevat|scal|strong|superior|larg|enrich|up\b|accelerat|fast|efficien|doubl|tripl|inflat|incur|introduc|\d\s?[x×]|fold/iu;

const zhRising = /提高|提升|增加|增长|增强|升高|上升|加大|扩大|更高|更大|更多|改善|改进|优化/u;
const zhFalling = /降低|减少|减小|下降|降|减|缩短|缩小|削弱|恶化|退化|更低|更少|损失|省/u;

/** What gets better by falling, so that improving it may well be 降低. */
const betterLow =
  /error|latenc|cost|loss|time|memor|perplex|overhead|alarm|usage|consum|footprint|distance|divergence|bias|noise|hallucinat|complex|variance|rate\b|risk|depend|burden|\b(?:WER|CER|FID|MAE|MSE|RMSE|EER|LPIPS)\b/iu;

/** What something is better or worse than stands behind these words on either side. */
const comparisons: Statement[] = [
  {
    en: /\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|superior to|better than|superiority over)\s/iu,
    against:
      /worse|inferior|underperform|behind|fail|\bnot\b|n['’]t\b|\bno\b|without|outperformed by/iu,
    zh: /不如|逊于|逊色于|落后于|不及|劣于|输给|弱于/u,
    unless: /优|超|胜|领先|好于|强于|高于|高出/u,
  },
  {
    // A lower error is no defeat: only where nothing is named that should be low.
    en: /\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?)\s/iu,
    against: new RegExp(`${falling.source}|${betterLow.source}|\\b(?:not|no|without)\\b`, "iu"),
    zh: /低于(?![\d一二三四五六七八九十百])/u,
    unless: /优|超|胜|领先|好于|强于|高于|高出/u,
  },
  {
    en: /\b(?:underperform(?:s|ed|ing)?|inferior to|worse than|lag(?:s|ged|ging)? behind)\s/iu,
    against: /outperform|surpass|superior|better|exceed|\bnot\b|n['’]t\b|\bno\b|without/iu,
    zh: /优于|胜过|超越|领先于|好于|强于/u,
    unless: /不如|逊|落后|不及|劣|输|弱于|差|并不|不优/u,
  },
];

/**
 * Doubts about statements turned round, without any number: `A outperforms B` as A不如B,
 * `improves accuracy` as 降低准确率. Only where the whole English sentence speaks of one
 * direction, the Chinese clause of the other alone, and both of the same thing.
 */
export function contraryDoubts(en: string, zh: string): Doubt[] {
  const compared = comparisons.flatMap((one) => comparisonDoubts(en, zh, one));
  return compared.length > 0 ? compared : trendDoubts(en, zh);
}

function comparisonDoubts(
  en: string,
  zh: string,
  { en: verb, against, zh: word, unless }: Statement,
) {
  const [stated, rendered] = [verb.exec(en), word.exec(zh)];
  if (stated === null || rendered === null || against.test(en) || unless.test(zh)) return [];
  const behind = en.slice(stated.index + stated[0].length).slice(0, 60);
  const end = rendered.index + rendered[0].length;
  // `B不如A` says the same as `A outperforms B`: the thing outdone must stand behind.
  const [front, back] = [zh.slice(0, rendered.index), zh.slice(end, end + 30)];
  const things = keysOf(behind, "en");
  const isOutdone = [...keysOf(back, "zh")].some((key) => things.has(key));
  if (!isOutdone || [...keysOf(front, "zh")].some((key) => things.has(key))) return [];
  return bothSides(stated[0].trim(), rendered[0], "sign");
}

function keysOf(text: string, lang: "en" | "zh"): Set<string | number> {
  const names = readLatinNames(text).filter((name) => name.style !== "plain");
  const concepts = lang === "en" ? englishConcepts(text) : chineseConcepts(text);
  return new Set<string | number>([...names.map((name) => name.key), ...concepts]);
}

/** A verb of change with its object right behind, up to the end of the clause. */
const zhLess =
  /(?:降低|减少|减小|削弱|恶化)了?(?![\d一二三四五六七八九十百和与及并而的时后])([^，。；、,;（(]{2,12})/u;
const zhMore =
  /(?:提高|提升|增加|增强|加大)了?(?![\d一二三四五六七八九十百和与及并而的时后])([^，。；、,;（(]{2,12})/u;

const enMore =
  /\b(?:improv(?:es?|ed|ing|ements?)|increas(?:es?|ed|ing)|enhanc(?:es?|ed|ing|ements?)|boost(?:s|ed|ing)?|rais(?:es?|ed|ing))\b/giu;
const enLess =
  /\b(?:reduc(?:es?|ed|ing|tions?)|decreas(?:es?|ed|ing)|lower(?:s|ed|ing)|diminish(?:es|ed|ing)?)\b/giu;

function trendDoubts(en: string, zh: string): Doubt[] {
  if (!falling.test(en) && !turns.test(en) && !betterLow.test(en) && !zhRising.test(zh))
    return turnedVerb(en, zh, enMore, zhLess);
  if (!rising.test(en) && !turns.test(en) && !zhFalling.test(zh))
    return turnedVerb(en, zh, enLess, zhMore);
  return [];
}

/** The object of the Chinese verb is what the English verb next to it speaks of. */
function turnedVerb(en: string, zh: string, verb: RegExp, rendered: RegExp): Doubt[] {
  const found = rendered.exec(zh);
  if (found === null || /(?:[不未无非]|避免|防止)$/u.test(zh.slice(0, found.index))) return [];
  const things = chineseConcepts(found[1] ?? "");
  for (const match of en.matchAll(verb)) {
    const around = en.slice(Math.max(0, match.index - 30), match.index + match[0].length + 50);
    if ([...englishConcepts(around)].some((concept) => things.has(concept)))
      return bothSides(match[0], found[0], "sign");
  }
  return [];
}
