import { editDistance } from "../../search/text/edit-distance.ts";
import type { LatinName } from "../reading/latin-names.ts";

/**
 * Names of people and methods that everybody in the field knows; if the translation has one
 * of these for a near miss in the original, it corrected a typo.
 */
const famous = new Set(
  "lipschitz gaussian bayesian markov hessian jacobian hermitian laplacian lagrangian hamiltonian euclidean riemannian wasserstein kullback leibler monte carlo fourier newton poisson bernoulli dirichlet gibbs hilbert kalman kolmogorov langevin levenberg marquardt navier stokes nesterov pareto pearson shannon shapley sobolev spearman turing wiener zipf alzheimer parkinson google amazon microsoft openai github youtube twitter reddit wikipedia imagenet pytorch tensorflow transformer".split(
    " ",
  ),
);

/** Whether a name, or a part of it, is so well known that a near miss of it is a slip of the pen. */
export function isFamous(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[-‐‑]/u)
    .some((part) => famous.has(part));
}

const compound =
  /^(?:(?:H|He|Li|Be|B|C|N|O|F|Na|Mg|Al|Si|P|S|Cl|K|Ca|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Sr|Zr|Mo|Ag|Cd|In|Sn|I|Ba|W|Pt|Au|Hg|Pb)\d*)+$/u;

/** `CO2`, `SiO2`: a chemical formula, which Chinese names in words. */
export function isCompound(text: string): boolean {
  return /\d/u.test(text) && compound.test(text);
}

/** How many letters may differ in a name of this length for it to be the same name misspelt. */
const slack = (length: number): number => (length < 5 ? 1 : length < 10 ? 2 : 3);

/**
 * Is the second name nearly the first, and not one of its regular forms? Acronyms of three
 * letters (`PPO`, `DPO`) are too often similar by chance.
 */
export function isMisspelling(original: LatinName, name: LatinName): boolean {
  const [one, other] = [original.key, name.key];
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || one === other || isGlued(original.text, name.text)) return false;
  if (one.charAt(0) !== other.charAt(0) && one.at(-1) !== other.at(-1)) return false;
  return editDistance(one, other, slack(shorter), false) <= slack(shorter);
}

/** `SPArcparticle`: a name glued to the next word. */
function isGlued(original: string, name: string): boolean {
  return original.startsWith(name) && /^\p{Ll}{4,}$/u.test(original.slice(name.length));
}

/**
 * `eXplainable`, `SHallow`, `InterPlanetary`, `Fine-Tuning`: words that are capitalised to
 * explain an acronym, or written together; a translation renders them.
 */
export function isStyledWord({ text, style }: LatinName): boolean {
  if (style !== "coded" || /\d/u.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, "");
  const small = letters.match(/\p{Ll}/gu)?.length ?? 0;
  return small >= 3 && small / letters.length >= 0.5;
}
