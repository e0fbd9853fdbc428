import { escapePattern } from "../../escape-pattern.ts";

/**
 * Conferences and journals as comments name them. The name comes first, then
 * other spellings (matched without regard to case, a space matches any run of
 * spaces and hyphens). Longer names stand before names that they contain.
 */
const VENUES: readonly (readonly [name: string, ...spellings: string[]])[] = [
  ["SIGGRAPH Asia", "SIGGRAPH ASIA"],
  ["SIGGRAPH"],
  ["ACM MM Asia", "MMAsia", "ACM Multimedia Asia", "MM Asia"],
  ["ACM MM", "ACMMM", "ACM Multimedia", "International Conference on Multimedia"],
  [
    "CVPR",
    "Computer Vision and Pattern Recognition",
    "Conference on Computer Vision and Pattern Recognition",
  ],
  ["ECCV", "European Conference on Computer Vision"],
  ["ACCV", "Asian Conference on Computer Vision", "Asian Conference on Computer Vison"],
  ["WACV", "Winter Conference on Applications of Computer Vision"],
  ["ICCV", "International Conference on Computer Vision"],
  ["BMVC", "British Machine Vision Conference"],
  ["3DV", "International Conference on 3D Vision"],
  ["NeurIPS", "NIPS", "Neural Information Processing Systems"],
  ["ICML", "International Conference on Machine Learning"],
  ["ICLR", "International Conference on Learning Representations"],
  ["AAAI"],
  ["IJCAI"],
  ["UAI"],
  ["AISTATS"],
  ["COLT"],
  ["COLM", "Conference on Language Modeling"],
  ["NAACL"],
  ["EACL"],
  ["AACL"],
  ["TACL"],
  ["ACL", "Association for Computational Linguistics"],
  ["EMNLP", "Empirical Methods in Natural Language Processing"],
  ["COLING"],
  ["CoNLL"],
  ["LREC"],
  ["SIGIR"],
  ["CIKM"],
  ["WSDM"],
  ["RecSys"],
  ["KDD"],
  ["ICDE"],
  ["VLDB"],
  ["The Web Conference", "TheWebConf", "WWW"],
  ["ICSE"],
  ["ISSTA"],
  ["FSE"],
  ["ASE"],
  ["CHI"],
  ["UIST"],
  ["CSCW"],
  ["MICCAI", "Medical Image Computing and Computer Assisted Intervention"],
  ["ISBI", "International Symposium on Biomedical Imaging"],
  ["MIDL", "Medical Imaging with Deep Learning"],
  ["IPMI"],
  ["SPIE"],
  ["ICASSP", "International Conference on Acoustics, Speech and Signal Processing"],
  ["Interspeech"],
  ["ASRU"],
  ["SLT"],
  ["ISMIR"],
  ["ICME", "International Conference on Multimedia and Expo"],
  ["ICMR"],
  ["ICMI"],
  ["ICIP", "International Conference on Image Processing"],
  ["ICPR", "International Conference on Pattern Recognition"],
  ["ICDAR"],
  ["ICRA", "International Conference on Robotics and Automation"],
  ["IROS", "Intelligent Robots and Systems"],
  ["CoRL", "Conference on Robot Learning"],
  ["RSS", "Robotics: Science and Systems"],
  ["IJCNN"],
  ["IJCB"],
  ["FG"],
  ["PRCV"],
  ["CVM"],
  ["Eurographics"],
  ["Pacific Graphics"],
  ["IEEE VR"],
  ["ISMAR"],
  ["DAC"],
  ["DATE"],
  ["NSDI"],
  ["OSDI"],
  ["MLSys"],
  ["USENIX Security"],
  ["CCS"],
  ["NDSS"],
  ["TPAMI", "T-PAMI", "PAMI", "Transactions on Pattern Analysis and Machine Intelligence"],
  ["TVCG", "Transactions on Visualization and Computer Graphics"],
  ["IJCV", "International Journal of Computer Vision"],
  ["TOG", "Transactions on Graphics"],
  ["TIP", "Transactions on Image Processing"],
  ["TMM", "Transactions on Multimedia"],
  ["TMI", "Transactions on Medical Imaging"],
  ["TCSVT", "Transactions on Circuits and Systems for Video Technology"],
  ["TNNLS", "Transactions on Neural Networks and Learning Systems"],
  ["TGRS", "Transactions on Geoscience and Remote Sensing"],
  ["TASLP"],
  ["TKDE", "Transactions on Knowledge and Data Engineering"],
  ["TMLR", "Transactions on Machine Learning Research"],
  ["JMLR", "Journal of Machine Learning Research"],
  ["RA-L", "RAL", "Robotics and Automation Letters"],
  ["MedIA", "Medical Image Analysis"],
  ["Pattern Recognition"],
  ["Nature"],
  ["Radiology"],
];

/** Short names that are also words or parts of words: they need a year next to them. */
const NEEDS_YEAR = new Set(
  [
    "FG",
    "DATE",
    "CHI",
    "ASE",
    "FSE",
    "RSS",
    "DAC",
    "CCS",
    "CVM",
    "SLT",
    "WWW",
    "RAL",
    "Nature",
    "Radiology",
    "PAMI",
    "Pattern Recognition",
  ].map((name) => name.toLowerCase()),
);

/** `2024`, `'24`, `-2025`, ` (2024)` after a name; `W` or a workshop's `s` may stand between */
const YEAR_AFTER =
  "(W(?=orkshop|s?\\b|\\d))?s?(?:[\\s\\-_'’,:/(]{0,3}((?:19|20)?\\d\\d)(?!\\d))?(?![A-Za-z])";

type Spelling = { name: string; key: string; pattern: RegExp };

/** Spellings by their first letters, the longest first: a comment's words lead straight to them. */
const SPELLINGS = new Map<string, Spelling[]>();
for (const [name, ...others] of VENUES) {
  for (const spelling of [name, ...others]) {
    const first = firstWord(spelling);
    const pattern = new RegExp(toPattern(spelling) + YEAR_AFTER, "iy");
    const known = SPELLINGS.get(first) ?? [];
    known.push({ name, key: spelling.toLowerCase(), pattern });
    known.sort((a, b) => b.key.length - a.key.length);
    SPELLINGS.set(first, known);
  }
}

/**
 * A venue found in a text: its name, year (four digits), whether a workshop of it, and
 * where it stands.
 */
export type FoundVenue = {
  name: string;
  year: number | null;
  workshop: boolean;
  start: number;
  end: number;
};

const WORD = /[A-Za-z]+/g;

/** The first venue in a text, or `null`; `findVenue("ECCVW'24")` is ECCV, 2024, a workshop. */
export function findVenue(text: string): FoundVenue | null {
  for (const word of text.matchAll(WORD)) {
    const start = text.charAt(word.index - 1) === "3" ? word.index - 1 : word.index;
    const found = venueAt(text, start, word[0].toLowerCase());
    if (found !== null) return found;
  }
  return null;
}

function venueAt(text: string, start: number, word: string): FoundVenue | null {
  const singular = word.replace(/(?:ws?|s)$/, "");
  for (const first of singular === word ? [word] : [word, singular]) {
    for (const { name, key, pattern } of SPELLINGS.get(first) ?? []) {
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (match === null) continue;
      const year = fourDigits(match[2]);
      if (year === null && NEEDS_YEAR.has(key)) continue;
      return { name, year, workshop: match[1] !== undefined, start, end: start + match[0].length };
    }
  }
  return null;
}

function fourDigits(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const year = Number(digits);
  if (digits.length === 2) return year <= 60 ? 2000 + year : 1900 + year;
  return year >= 1950 && year <= 2060 ? year : null;
}

/** The letters that a spelling begins with: `mmasia`, `ra` of `RA-L`, `dv` of `3DV`. */
function firstWord(spelling: string): string {
  return /[a-z]+/.exec(spelling.toLowerCase())?.[0] ?? "";
}

function toPattern(spelling: string): string {
  return escapePattern(spelling).replaceAll(" ", "[\\s-]{1,4}");
}
