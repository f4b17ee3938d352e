/**
 * The one place that lower-cases and normalises (architecture.md, determinism): folding maps one UTF-16 unit to at most one,
 * so that the folded form of any slice is found without strings, and offsets never move.
 */

/** What a UTF-16 unit is to the scanner. */
export const UNIT = {
  other: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  space: 4,
  newline: 5,
  apostrophe: 6,
  punctuation: 7,
  symbol: 8,
  /** Dropped where it stands: soft hyphens, zero-width marks, variation selectors, combining accents and stress marks. */
  dropped: 9,
} as const

const UNITS = 0x1_0000

/** Letters that Unicode does not decompose, yet other spellings of the same name do without. */
const PLAIN = new Map(
  Object.entries({ ı: "i", ł: "l", đ: "d", ø: "o", ħ: "h", ŧ: "t", æ: "a", œ: "o", ð: "d", þ: "t" }),
)
const APOSTROPHES = "'\u2018\u2019\u201B\u02BC\u02BB\u0060\u00B4\u2032"
const NEWLINES = "\n\r\u0085\u2028\u2029\u000B\u000C"
const HYPHENS = "\u2010\u2011"

const isDropped = (unit: number): boolean =>
  unit === 0xad ||
  (unit >= 0x300 && unit <= 0x36f) ||
  (unit >= 0x200b && unit <= 0x200f) ||
  unit === 0x2060 ||
  (unit >= 0xfe00 && unit <= 0xfe0f) ||
  unit === 0xfeff

/** Hangul, CJK and the like neither fold nor decompose here. */
const isFoldable = (unit: number): boolean => unit < 0x2100 || (unit >= 0xff00 && unit <= 0xffef)

function foldedUnit(unit: number): number {
  if (isDropped(unit)) return 0
  const character = String.fromCharCode(unit)
  if (APOSTROPHES.includes(character)) return 0x27
  if (HYPHENS.includes(character)) return 0x2d
  if (!isFoldable(unit)) return unit
  const bare = character.normalize("NFKD").charAt(0).toLowerCase().charAt(0)
  return (PLAIN.get(bare) ?? bare).charCodeAt(0)
}

function unitClass(unit: number): number {
  if (isDropped(unit)) return UNIT.dropped
  const character = String.fromCharCode(unit)
  if (NEWLINES.includes(character)) return UNIT.newline
  if (APOSTROPHES.includes(character)) return UNIT.apostrophe
  // Halves of surrogate pairs: emoji live in D83C–D83E, letters of other scripts elsewhere.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit >= 0xd83c && unit <= 0xd83e ? UNIT.symbol : UNIT.other
  if (/^\p{Lu}|\p{Lt}$/u.test(character)) return UNIT.upper
  if (/^\p{L}$/u.test(character)) return UNIT.lower
  if (/^[0-9\uFF10-\uFF19]$/u.test(character)) return UNIT.digit
  if (/^[\p{Z}\p{Cc}]$/u.test(character)) return UNIT.space
  if (/^\p{P}$/u.test(character)) return UNIT.punctuation
  if (/^\p{S}$/u.test(character)) return UNIT.symbol
  return UNIT.other
}

/** Folded unit of each UTF-16 unit; 0 where the unit is dropped. */
export const FOLDED: Uint16Array = Uint16Array.from({ length: UNITS }, (_, unit) => foldedUnit(unit))
/** `UNIT` of each UTF-16 unit. */
export const UNIT_CLASS: Uint8Array = Uint8Array.from({ length: UNITS }, (_, unit) => unitClass(unit))

/** Both in one, for the scanner's innermost loop: class in the upper half, folded unit in the lower. */
export const UNIT_ENTRY: Uint32Array = Uint32Array.from(
  FOLDED,
  (folded, unit) => ((UNIT_CLASS[unit] ?? 0) << 16) | folded,
)

/**
 * Lower case, accents and stress marks dropped, apostrophes and hyphens unified; white space is kept.
 * Idempotent; equal for precomposed and decomposed spellings.
 */
export function fold(text: string): string {
  if (isFolded(text)) return text
  let folded = ""
  let size = 0
  for (let i = 0; i < text.length; i++) {
    const unit = FOLDED[text.charCodeAt(i)] as number
    if (unit === 0) continue
    if (text.length <= SHORT) folded += String.fromCharCode(unit)
    else CHUNK[size++] = unit
    if (size < CHUNK.length) continue
    folded += textOf(CHUNK)
    size = 0
  }
  return size === 0 ? folded : folded + textOf(CHUNK.subarray(0, size))
}

/** Up to so many units, names and words, are cheaper to join one by one. */
const SHORT = 64
/** Units that are made into text at once. */
const CHUNK = new Uint16Array(2048)
const textOf = (units: Uint16Array): string => String.fromCharCode.apply(null, units as unknown as number[])

function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0 || FOLDED[unit] !== unit) return false
  }
  return true
}

/** A folded name as names are written: "kryvyi rih" gives "Kryvyi Rih". */
export const capitalised = (folded: string): string =>
  folded.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())
