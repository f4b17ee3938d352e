import type { PrivateSpan } from "./withholding.ts"

/** What reaches a person: mail, phone, accounts, addresses of the web with accounts in them. Bounded repetition throughout. */
const CONTACTS: readonly RegExp[] = [
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?(?:\(dot\)|\[dot\])\s?)[\p{L}\p{N}-]{1,63}){1,6}/giu,
  /(?<![\p{L}\p{N}.@/])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,40}/gu,
  /(?:(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"“”]{1,400}/giu,
  /(?<![\p{L}\p{N}.@/-])(?:t\.me|wa\.me|facebook\.com|fb\.com|vk\.com|instagram\.com|twitter\.com|x\.com|tiktok\.com|youtube\.com|linkedin\.com|ok\.ru)\/[^\s<>"“”]{1,200}/giu,
  // International, or with an area's number in brackets or behind a trunk zero.
  /(?<![\p{L}\p{N}])(?:\+|00)\d{1,3}[\s().-]{0,2}(?:\d[\s().-]{0,2}){6,13}\d(?![\p{N}])/gu,
  /(?<![\p{L}\p{N}])\(?0\d{1,4}\)?[\s.-]{1,2}\d{2,4}(?:[\s.-]?\d{2,4}){1,3}(?![\p{N}])/gu,
  /(?<![\p{L}\p{N}.,-])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{2}[\s.-]?\d{2}(?![\p{N}])/gu,
  // Numbers of passports, of bank cards and of accounts.
  /(?<=\bpassports?(?: (?:no\.?|number))?[\s:]{1,3})[A-Z]{0,3}\s?\d{5,9}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
  /(?<=(?:phone|tel|mobile|cell|hotline|call|whatsapp|viber|number)[\s.:]{1,3})\d[\d\s()-]{5,16}\d/giu,
]

/** "08.07.2024", "08-07-24": a date, though its digits stand as a telephone number's may. */
const DATE = /^\(?(?:0?[1-9]|[12]\d|3[01])\)?[.-](?:0?[1-9]|[12]\d|3[01])[.-](?:19|20)?\d{2}$/u

/** Telephone numbers, addresses of mail and the web, accounts. In no order; may overlap. */
export const contactsIn = (text: string): readonly PrivateSpan[] =>
  CONTACTS.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([words]) => !DATE.test(words))
      .map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
        reason: "contact" as const,
      })),
  )
