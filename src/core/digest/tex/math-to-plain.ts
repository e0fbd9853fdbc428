import { matchBraces, type Group } from "./braces.ts";
import { numberMacro } from "./number-macros.ts";
import { subscripts, superscripts, texSymbols } from "./symbols.ts";

/** A formula longer than this is not simple. */
const longest = 200;

/** `\alpha`, `\,`, `^`, and anything else, one at a time. */
const token = /\\(?:[A-Za-z]+\s?|[\s\S])|[\s\S]/y;

/** Macros that only set the type of their argument. */
const typeMacros: ReadonlySet<string> = new Set(
  "text textbf textit textsl textsc textrm textsf texttt textnormal textup textmd emph underline mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak mathnormal mathds boldsymbol bm pmb operatorname ensuremath mbox hbox".split(
    " ",
  ),
);

/** Functions that are written as their names. */
const functionNames: ReadonlySet<string> = new Set(
  "log ln exp sin cos tan max min arg sup inf lim det dim ker deg argmax argmin gcd Pr".split(" "),
);

/** `n` in `n\log n`, `)` in `(a+b)\sin x`: TeX sets a thin space between it and the name. */
const endsInFactor = /[\p{L}\p{N})\]]$/u;

/** Space, size and the font of what follows: nothing in a plain line. */
const silent: ReadonlySet<string> = new Set(
  "left right big Big bigl bigr limits nolimits displaystyle textstyle xspace relax it bf rm em sf tt sc cal".split(
    " ",
  ),
);

/** The same with an argument. */
const silentWithArgument: ReadonlySet<string> = new Set(["hspace", "vspace", "color", "label"]);

/** Accents over one letter, as combining characters. */
const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hat: "\u0302",
    widehat: "\u0302",
    tilde: "\u0303",
    widetilde: "\u0303",
    bar: "\u0304",
    overline: "\u0304",
    dot: "\u0307",
    ddot: "\u0308",
    check: "\u030c",
    vec: "\u20d7",
  }),
);

const oneLetter = /^\p{L}\p{M}*$/u;

/** Letters of the number sets. */
const doubleStruck: ReadonlyMap<string, string> = new Map(
  Object.entries({ R: "ℝ", N: "ℕ", Z: "ℤ", Q: "ℚ", C: "ℂ", E: "𝔼", P: "ℙ" }),
);

/** The body of a formula in Unicode, or null when it takes more than one line of characters. */
export function mathToPlain(tex: string): string | null {
  if (tex.length > longest) return null;
  const braces = matchBraces(tex);
  const read = reader(tex, braces);
  return read(0, tex.length, 0);
}

type Read = (from: number, to: number, depth: number) => string | null;
type Part = { end: number; text: string };

function reader(tex: string, braces: ReadonlyMap<number, Group>): Read {
  function read(from: number, to: number, depth: number): string | null {
    if (depth > 8) return null;
    let text = "";
    let at = from;
    while (at < to) {
      const part = partAt(at, to, depth);
      if (part === null) return null;
      if (functionNames.has(part.text) && tex.charAt(at) === "\\" && endsInFactor.test(text))
        text += " ";
      text += part.text;
      at = part.end;
    }
    return text;
  }

  function partAt(at: number, to: number, depth: number): Part | null {
    const unit = tex.charAt(at);
    if (unit === "{") return groupAt(at, depth);
    if (unit === "}") return null;
    if (unit === "^" || unit === "_") return scriptAt(unit, at, to, depth);
    if (unit === "&" || unit === "#") return null;
    if (unit === "~") return { end: at + 1, text: " " };
    if (unit === "'") return { end: at + 1, text: "′" };
    return unit === "\\" ? macroAt(at, to, depth) : { end: at + 1, text: unit };
  }

  function groupAt(at: number, depth: number): Part | null {
    const close = braces.get(at)?.close;
    const text = close === undefined ? null : read(at + 1, close, depth + 1);
    return close === undefined || text === null ? null : { end: close + 1, text };
  }

  function scriptAt(sign: "^" | "_", at: number, to: number, depth: number): Part | null {
    const part = at + 1 < to ? partAt(at + 1, to, depth + 1) : null;
    if (part === null) return null;
    const raisedText = toSuperscript(part.text, sign === "^" ? superscripts : subscripts);
    return { end: part.end, text: raisedText ?? sign + inBrackets(part.text) };
  }

  function macroAt(at: number, to: number, depth: number): Part | null {
    token.lastIndex = at;
    const written = token.exec(tex)?.[0] ?? "";
    const name = written.slice(1).trim();
    const end = at + written.length;
    const symbol = texSymbols.get(name);
    if (symbol !== undefined) return { end: written.endsWith(" ") ? end - 1 : end, text: symbol };
    if (functionNames.has(name)) return { end: at + 1 + name.length, text: name };
    if (name === "quad" || name === "qquad") return { end, text: " " };
    if (silent.has(name))
      return { end: tex.startsWith("right.", at + 1) ? end + 1 : end, text: "" };
    if (silentWithArgument.has(name)) return silentArgument(end);
    if (name === "textcolor") return colouredAt(end, to, depth);
    if (accents.has(name)) return accentAt(name, end, to, depth);
    if (name === "frac" || name === "tfrac" || name === "dfrac") return fractionAt(end, depth);
    if (name === "sqrt" || name === "mathbb" || typeMacros.has(name)) {
      const inner = end < to && tex.charAt(end) !== "[" ? partAt(end, to, depth + 1) : null;
      return inner === null ? null : { end: inner.end, text: styled(name, inner.text) };
    }
    const number = numberMacro(name, tex, end);
    return number ?? signAt(written, end);
  }

  function colouredAt(at: number, to: number, depth: number): Part | null {
    const colour = silentArgument(at);
    return colour === null || colour.end >= to ? null : partAt(colour.end, to, depth + 1);
  }

  function accentAt(name: string, at: number, to: number, depth: number): Part | null {
    const inner = at < to ? partAt(at, to, depth + 1) : null;
    if (inner === null || !oneLetter.test(inner.text)) return null;
    return { end: inner.end, text: (inner.text + (accents.get(name) ?? "")).normalize("NFC") };
  }

  function silentArgument(at: number): Part | null {
    const close = braces.get(at)?.close;
    return close === undefined ? null : { end: close + 1, text: "" };
  }

  function fractionAt(at: number, depth: number): Part | null {
    const above = groupAt(at, depth);
    const below = above === null ? null : groupAt(above.end, depth);
    if (above === null || below === null) return null;
    return { end: below.end, text: `${inBrackets(above.text)}/${inBrackets(below.text)}` };
  }

  return read;
}

function styled(name: string, text: string): string {
  if (name === "sqrt") return `√${inBrackets(text)}`;
  return name === "mathbb" ? (doubleStruck.get(text) ?? text) : text;
}

/** `\%`, `\,`, `\!` and the like. */
function signAt(written: string, end: number): Part | null {
  const sign = written.charAt(1);
  if ("%$#&_{}|".includes(sign)) return { end, text: sign };
  if (",;: >".includes(sign)) return { end, text: " " };
  return sign === "!" ? { end, text: "" } : null;
}

/** `a+b` needs brackets beside a stroke or a root, `10` and `x_i` do not. */
const simple = /^[\p{L}\p{N}\p{M}.,%°′_]*$/u;

function inBrackets(text: string): string {
  return simple.test(text) ? text : `(${text})`;
}

/** The text in raised or lowered characters; null when Unicode lacks one of them. */
export function toSuperscript(
  text: string,
  characters: ReadonlyMap<string, string>,
): string | null {
  const found = Array.from(text, (character) => characters.get(character));
  return found.length > 0 && found.every((character) => character !== undefined)
    ? found.join("")
    : null;
}
