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
const textOf = (units: Uint16Array): string => String.fromCharCode.apply(null, units as unknown as number[])
/** So many units are classed at once: all in one call are more arguments than a stack holds. */
const UNITS_AT_ONCE = 0x1000

/** Letters that Unicode does not decompose, yet other spellings of the same name do without. */
const PLAIN = new Map(
  Object.entries({ ı: "i", ł: "l", đ: "d", ø: "o", ħ: "h", ŧ: "t", æ: "a", œ: "o", ð: "d", þ: "t" }),
)
const APOSTROPHES = "'\u2018\u2019\u201B\u02BC\u02BB\u0060\u00B4\u2032"
const NEWLINES = "\n\r\u0085\u2028\u2029\u000B\u000C"
const HYPHENS = "\u2010\u2011"

/** Soft hyphens, accents and stress marks that combine, zero-width marks, variation selectors, the byte order mark. */
const DROPPED = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x2060, 0x2060],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const

/** Hangul, CJK and the like neither fold nor decompose here. */
const FOLDABLE = [
  [0, 0x20ff],
  [0xff00, 0xffef],
] as const

function foldedUnit(unit: number): number {
  const bare = String.fromCharCode(unit).normalize("NFKD").charAt(0).toLowerCase().charAt(0)
  return (PLAIN.get(bare) ?? bare).charCodeAt(0)
}

/** Folded unit of each UTF-16 unit; 0 where the unit is dropped. */
export const FOLDED: Uint16Array = foldedUnits()

function allUnits(): Uint16Array {
  const units = new Uint16Array(UNITS)
  for (let unit = 0; unit < UNITS; unit++) units[unit] = unit
  return units
}

function foldedUnits(): Uint16Array {
  const folded = allUnits()
  for (const [first, last] of FOLDABLE) for (let unit = first; unit <= last; unit++) folded[unit] = foldedUnit(unit)
  for (const apostrophe of APOSTROPHES) folded[apostrophe.charCodeAt(0)] = 0x27
  for (const hyphen of HYPHENS) folded[hyphen.charCodeAt(0)] = 0x2d
  for (const [first, last] of DROPPED) folded.fill(0, first, last + 1)
  return folded
}

const SURROGATES = [0xd800, 0xdfff] as const
/** Halves of surrogate pairs of which most are emoji; letters of other scripts live elsewhere. */
const EMOJI = [0xd83c, 0xd83e] as const

/** What runs of units are; where two fit, the later of them. */
const CLASSES: readonly (readonly [run: RegExp, unitClass: number])[] = [
  [/\p{S}+/gu, UNIT.symbol],
  [/\p{P}+/gu, UNIT.punctuation],
  [/[\p{Z}\p{Cc}]+/gu, UNIT.space],
  [/[0-9\uFF10-\uFF19]+/gu, UNIT.digit],
  [/\p{L}+/gu, UNIT.lower],
  [/[\p{Lu}\p{Lt}]+/gu, UNIT.upper],
]

/** `UNIT` of each UTF-16 unit. */
export const UNIT_CLASS: Uint8Array = unitClasses()

/** By runs in a text of all units: asking each one by one would be a tenth of the start of every command. */
function unitClasses(): Uint8Array {
  const units = allUnits()
  const classes = new Uint8Array(UNITS)
  for (let from = 0; from < UNITS; from += UNITS_AT_ONCE) {
    const text = textOf(units.subarray(from, from + UNITS_AT_ONCE))
    for (const [run, unitClass] of CLASSES) {
      for (const { index, 0: found } of text.matchAll(run)) {
        classes.fill(unitClass, from + index, from + index + found.length)
      }
    }
  }
  for (const apostrophe of APOSTROPHES) classes[apostrophe.charCodeAt(0)] = UNIT.apostrophe
  for (const newline of NEWLINES) classes[newline.charCodeAt(0)] = UNIT.newline
  classes.fill(UNIT.other, SURROGATES[0], SURROGATES[1] + 1)
  classes.fill(UNIT.symbol, EMOJI[0], EMOJI[1] + 1)
  for (const [first, last] of DROPPED) classes.fill(UNIT.dropped, first, last + 1)
  return classes
}

/** Both in one, for the scanner's innermost loop: class in the upper half, folded unit in the lower. */
export const UNIT_ENTRY: Uint32Array = unitEntries()

function unitEntries(): Uint32Array {
  const entries = new Uint32Array(UNITS)
  for (let unit = 0; unit < UNITS; unit++) {
    entries[unit] = ((UNIT_CLASS[unit] as number) << 16) | (FOLDED[unit] as number)
  }
  return entries
}

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
