/** The 64 digits of base64 (RFC 4648, section 4), and the padding. */
export const BASE64_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";

/** The value of each ASCII character as a digit; -1 for all others. */
export const base64Values = new Int8Array(128).fill(-1);
for (let value = 0; value < 64; value += 1) base64Values[BASE64_DIGITS.charCodeAt(value)] = value;
