const UPPER = /[A-Z]/
const EACH_UPPER = /[A-Z]/g

/** ASCII letters in lower case; others stay: names of fields, tags and zones have no others. */
export const asciiLower = (text: string): string =>
  UPPER.test(text) ? text.replaceAll(EACH_UPPER, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32)) : text
