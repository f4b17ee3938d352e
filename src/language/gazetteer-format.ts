/** The binary that `scripts/build-gazetteer.ts` writes and `gazetteer.ts` reads. All numbers little-endian. */

/** "RKGZ" */
export const GAZETTEER_MAGIC = 0x5a474b52
/** Raised with every change of the layout below. */
export const GAZETTEER_FORMAT = 1
/** Sections begin at multiples of this, so that typed arrays can view them. */
export const SECTION_ALIGNMENT = 8
/** magic, format, length of the ASCII JSON header. */
export const PREFIX_BYTES = 12

/**
 * Sections, each one array.
 * Places by row: geonamesId u32 (0 for all but cities) · lat5, lon5 i32 (degrees × 100,000) · population u32 · parent i32
 * (row of the enclosing place, −1 where none) · country u16, zone u16 (index into the header; 0xFFFF none) · level u8 ·
 * weight u8 (how likely the name means it, all else equal) · nameEnd u32 (end in `names`; "name" or "name␀id").
 * Names: checks u32 and postings u32 by slot (see POSTING) · lists u32 · prefixes u8 (bit set of keys that longer names begin with).
 * Zones: zoneEnd u32 (end of each zone's transitions) · zoneFrom i32 (first minute since 1970 of each run) · zoneOffset i16.
 */
export const SECTIONS = {
  geonamesId: 4,
  lat5: 4,
  lon5: 4,
  population: 4,
  parent: 4,
  country: 2,
  zone: 2,
  level: 1,
  weight: 1,
  nameEnd: 4,
  names: 2,
  checks: 4,
  postings: 4,
  lists: 4,
  prefixes: 1,
  zoneEnd: 4,
  zoneFrom: 4,
  zoneOffset: 2,
} as const
export type SectionName = keyof typeof SECTIONS

export interface GazetteerHeader {
  /** Of the packages and lexicons that it was made from: tells whether it is out of date. */
  readonly inputHash: string
  /** SHA-256 of the sections: part of the reader's version. */
  readonly contentHash: string
  /** ISO codes, by the number in `country`. */
  readonly countries: readonly string[]
  /** IANA names, by the number in `zone`. */
  readonly zones: readonly string[]
  /** [offset, bytes] from the file's beginning. */
  readonly sections: Readonly<Record<SectionName, readonly [number, number]>>
}

/** How a name belongs to a place. */
export const NAME_KIND = {
  main: 0,
  alternate: 1,
  /** Needs a full stop, or a comma before it: "Calif.", "Tulsa, OK". */
  abbreviation: 2,
  /** A word for people or things of the place: "Ukrainian". */
  demonym: 3,
} as const

/** A posting: a single entry with this bit, else the offset of a list (length, entries) in `lists`. An entry: row << 2 | NAME_KIND. */
export const SINGLE_POSTING = 0x8000_0000

export const NO_INDEX = 0xffff
/** Bits of `prefixes`, a power of two. */
export const PREFIX_BITS = 1 << 22
