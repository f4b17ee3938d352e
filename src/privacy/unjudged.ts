import type { PrivateSpan } from "./withholding.ts"

/** Runs of letters of scripts without capitals, in which no name can be told from a word. An apostrophe that counts as a letter begins none. */
const CASELESS = /\p{Lo}[\p{Lo}\p{Lm}\p{M}\p{N}\s'’.-]{0,400}/gu

export const unjudgedIn = (text: string): readonly PrivateSpan[] =>
  [...text.matchAll(CASELESS)].map((found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
    reason: "unjudged",
  }))
