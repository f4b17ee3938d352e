/** ASCII letters in lower case; others stay: names of fields, tags and zones have no others. */
export const asciiLower = (text: string): string =>
  text.replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))
