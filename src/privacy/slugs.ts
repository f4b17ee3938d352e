import type { PrivateSpan } from "./withholding.ts"

/** Behind a stop a capital begins a sentence whose space was lost, and no part of a host. Words without spaces between them: hashtags, files' names, paths, hosts without their scheme. Bounded repetition throughout. */
const SLUGS: readonly RegExp[] = [
  /#[\p{L}\p{N}_]{2,100}/gu,
  /(?<![^\s"“”«»'‘’()[\]<>,;|])[\p{L}\p{N}][\p{L}\p{N}:.~%-]{0,100}(?:[/\\_][\p{L}\p{N}:.~%-]{1,100}){1,20}/gu,
  /(?<=\b(?:telegram|instagram|facebook|twitter|tiktok|skype|viber|whatsapp|account|username|user|handle|nick)\s?[:–—-]\s?)[\p{Ll}\p{N}][\p{Ll}\p{N}._-]{2,60}/giu,
  /(?<![^\s"“”«»'‘’()[\]<>,;|])[\p{L}\p{N}-]{2,63}(?:\.[\p{Ll}\p{N}-]{2,63}){1,6}(?![\p{L}\p{N}])/gu,
]
const WORD = /\p{L}{2,}/gu
/** Hosts end so. */
const LAST_LABEL = /\.[a-z]{2,10}$/u
const WITH_CAPITALS = /(?<=\p{Ll})(?=\p{Lu})/u

/** `isPrivate`: of one word of it, folded. A slug with a private word in it is withheld whole. In no order; may overlap. */
export const slugsIn = (text: string, isPrivate: (word: string) => boolean): readonly PrivateSpan[] =>
  SLUGS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found): PrivateSpan[] => {
      const slug = found[0]
      const told = slug.replace(LAST_LABEL, "")
      const words = [...told.matchAll(WORD)].flatMap(([word]) => word.split(WITH_CAPITALS))
      if (!words.some(isPrivate)) return []
      return [{ start: found.index, end: found.index + slug.length, reason: "contact" }]
    }),
  )
