import type { PrivateSpan } from "./withholding.ts"

/** Between a first and a last name: Anna “Owl” Baker. */
const WITHIN_NAME = /(?<=\p{Lu}[\p{L}’'-]{0,30}\s["“«„‘'’])[^\n"“”«»„]{1,40}?(?=["”»“’']\s\p{Lu})/gu
/** Behind the words that say that a name is one. */
const SAID_TO_BE =
  /(?<=\b(?:call[- ]?signs?|nicknamed?|nicknames?|known (?:to (?:friends|all) |only |simply |better )?as|alias|aka|a\.k\.a\.|nom de guerre|code[- ]?named?|pseudonym|go(?:es|ing) by)(?: (?:the name|of|is|was))?[,:]?\s["“«„‘'’])[^\n"“”«»„]{1,40}?(?=["”»“’'])/giu
/** The same without marks: call sign Owl. */
const UNMARKED =
  /(?<=\b(?:call[- ]?signs?|nicknamed?|alias|aka|nom de guerre|pseudonym)(?: (?:is|was|of))?[,:]?\s)\p{Lu}[\p{L}’'-]{1,30}/gu

/** Names that are no names in any list, told by the words or the marks around them. In no order; may overlap. */
export const nicknamesIn = (text: string): readonly PrivateSpan[] =>
  [WITHIN_NAME, SAID_TO_BE, UNMARKED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      reason: "private person" as const,
    })),
  )
