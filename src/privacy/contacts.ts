import type { PrivateSpan } from "./withholding.ts"

/** What reaches a person: mail, phone, accounts, addresses of the web with accounts in them. Bounded repetition throughout. */
const CONTACTS: readonly RegExp[] = [
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/giu,
  /(?<![\p{L}\p{N}.@/])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,40}/gu,
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,400}/giu,
  /(?<![\p{L}\p{N}.@/-])(?:t\.me|wa\.me|facebook\.com|fb\.com|vk\.com|instagram\.com|twitter\.com|x\.com|tiktok\.com|youtube\.com|linkedin\.com|ok\.ru)\/[^\s<>"“”]{1,200}/giu,
  // International, or with an area's number in brackets or behind a trunk zero.
  /(?<![\p{L}\p{N}])(?:\+|00)\d{1,3}[\s().-]{0,2}(?:\d[\s().-]{0,2}){6,13}\d(?![\p{N}])/gu,
  /(?<![\p{L}\p{N}])\(?0\d{1,4}\)?[\s.-]{1,2}\d{2,4}(?:[\s.-]?\d{2,4}){1,3}(?![\p{N}])/gu,
  /(?<![\p{L}\p{N}.,-])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{2}[\s.-]?\d{2}(?![\p{N}])/gu,
  /(?<=(?:phone|tel|mobile|cell|hotline|call|whatsapp|viber|number)[\s.:]{1,3})\d[\d\s()-]{5,16}\d/giu,
]

/** Streets, so that a number beside one is that of a house. */
const STREET =
  "(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|crescent|terrace|court|ct|alley|prospekt|prospect|prospekte|vulytsia|vulytsya|ulitsa|ul|vul|bulvar|provulok|pereulok)"
const NUMBER = "\\d{1,5}(?:\\s?[a-z](?![\\p{L}]))?(?:[/-]\\d{1,4}[a-z]?)?"

const HOUSES: readonly RegExp[] = [
  // "12 Garden Street", "12-a Garden St."
  new RegExp(
    `(?<![\\p{L}\\p{N}.,-])${NUMBER}(?=(?:\\s[\\p{Lu}][\\p{L}'’.-]{0,30}){1,4}\\s${STREET}(?![\\p{L}]))`,
    "giu",
  ),
  // "Garden Street 12", "Garden Street, 12, flat 5", "ul. Sadova, bld. 3"
  new RegExp(
    `(?<=(?<![\\p{L}])${STREET}\\.?,?\\s(?:(?:no|number|house|building|bldg|bld|bud)\\.?\\s?)?)${NUMBER}(?![\\p{N}%]|\\s?(?:people|persons|killed|injured|dead))`,
    "giu",
  ),
  new RegExp(
    `(?<=(?:ul|vul|st|prosp|bul)\\.\\s[\\p{Lu}][\\p{L}'’-]{1,30}(?:\\s[\\p{Lu}][\\p{L}'’-]{1,30})?,?\\s(?:(?:bud|bld|house)\\.?\\s?)?)${NUMBER}`,
    "giu",
  ),
  /(?<![\p{L}])(?:flat|apartment|apt|kv|unit|entrance|room)\.?\s?(?:no\.?\s?|number\s|#)?\d{1,4}[a-z]?(?![\p{L}\p{N}])/giu,
]

/** Telephone numbers, addresses and the numbers of houses. In no order; may overlap. */
export const contactsIn = (text: string): readonly PrivateSpan[] =>
  [...CONTACTS, ...HOUSES].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      reason: "contact" as const,
    })),
  )
