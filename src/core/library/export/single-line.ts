/**
 * Control characters except tabs and line ends, separators that some programs read as line
 * ends, and noncharacters.
 */
const unwritable = /(?![\t\n\r])[\p{Cc}\u2028\u2029\p{Noncharacter_Code_Point}]/gu;

/** A lone surrogate, which UTF-8 cannot encode. */
const loneSurrogate = /\p{Cs}/gu;

/**
 * A text that is safe in any file and address: control characters become spaces, lone
 * surrogates U+FFFD.
 */
export function toSingleLine(text: string): string {
  return text.replace(unwritable, " ").replace(loneSurrogate, "\uFFFD");
}
