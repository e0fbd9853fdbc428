/** Control characters but tabs and line ends, separators that some readers take for line ends, and code points that are no characters. */
const unwritable = /(?![\t\n\r])[\p{Cc}\u2028\u2029\p{Noncharacter_Code_Point}]/gu;

/** Half of a surrogate pair, which UTF-8 cannot hold. */
const loneSurrogate = /\p{Cs}/gu;

/** A text that any file and any address can hold: control characters are blanks, halves of characters U+FFFD. */
export function toSingleLine(text: string): string {
  return text.replace(unwritable, " ").replace(loneSurrogate, "\uFFFD");
}
