import type { Place, PlaceLevel, ZoneOffsets } from "../model/index.ts"
import { PLACE_LEVELS } from "../model/index.ts"
import {
  GAZETTEER_FORMAT,
  GAZETTEER_MAGIC,
  NO_INDEX,
  PREFIX_BITS,
  PREFIX_BYTES,
  SECTIONS,
  SINGLE_POSTING,
  type GazetteerHeader,
  type SectionName,
} from "./gazetteer-format.ts"
import { PlaceKey, slotOf } from "./place-key.ts"
import { zoneOffsets } from "./zones.ts"

/** Row of a place in the gazetteer's table; holds for one gazetteer only. */
export type PlaceRow = number

/** One place that a name may mean. */
export interface Sense {
  readonly row: PlaceRow
  /** `NAME_KIND`: whether the name is its main one, another, an abbreviation or a demonym. */
  readonly kind: number
}

type Sections = Readonly<Record<SectionName, Int32Array | Uint32Array | Uint16Array | Int16Array | Uint8Array>>

/** Names of the world's places, and the clocks of its zones. Immutable; loads in milliseconds, since it only views its bytes. */
export class Gazetteer {
  /** Hash of all that it holds: part of the reader's version. */
  readonly version: string
  /** Hash of what it was made from. */
  readonly inputHash: string
  readonly zones: ZoneOffsets
  readonly size: number
  readonly #header: GazetteerHeader
  readonly #columns: Sections
  readonly #mask: number
  readonly #places = new Map<PlaceRow, Place>()
  readonly #rowOfId = new Map<string, PlaceRow>()
  #unnumbered: ReadonlyMap<string, PlaceRow> | null = null

  constructor(header: GazetteerHeader, columns: Sections) {
    this.version = header.contentHash.slice(0, 16)
    this.inputHash = header.inputHash
    this.size = columns.level.length
    this.#header = header
    this.#columns = columns
    this.#mask = columns.checks.length - 1
    this.zones = zoneOffsets({
      names: header.zones,
      end: columns.zoneEnd as Uint32Array,
      from: columns.zoneFrom as Int32Array,
      offset: columns.zoneOffset as Int16Array,
    })
  }

  /** The posting of a key, 0 where no place has that name. No allocation. */
  probe(key: PlaceKey): number {
    const checks = this.#columns.checks
    const mask = this.#mask
    const stored = key.stored >>> 0
    for (let slot = slotOf(key.slot, mask); ; slot = (slot + 1) & mask) {
      const check = checks[slot] as number
      if (check === stored) return this.#columns.postings[slot] as number
      if (check === 0) return 0
    }
  }

  /** True where some longer name may begin with this key and go on with another word. */
  mayGoOn(key: PlaceKey): boolean {
    const bit = slotOf(key.slot ^ key.check, PREFIX_BITS - 1)
    return ((this.#columns.prefixes[bit >>> 3] as number) & (1 << (bit & 7))) !== 0
  }

  /** Most likely first, all else equal. */
  senses(posting: number): readonly Sense[] {
    const { lists } = this.#columns
    const sense = (entry: number): Sense => ({ row: entry >>> 2, kind: entry & 3 })
    if (posting === 0) return []
    if (posting >= SINGLE_POSTING) return [sense(posting - SINGLE_POSTING)]
    const senses: Sense[] = []
    const size = lists[posting] as number
    for (let i = 1; i <= size; i++) senses.push(sense(lists[posting + i] as number))
    return senses
  }

  /** All places of this name in any spelling of case, accents, hyphens and apostrophes; empty where none. */
  lookup(name: string): readonly Place[] {
    const key = new PlaceKey()
    key.reset()
    key.add(name, 0, name.length)
    return this.senses(this.probe(key)).map(({ row }) => this.placeAt(row))
  }

  /** Null where no place has this id. The first call for an id costs one pass over the column of numbers. */
  placeById(id: string): Place | null {
    const known = this.#rowOfId.get(id)
    const row = known ?? this.#findId(id)
    if (row === -1) return null
    if (known === undefined) this.#rowOfId.set(id, row)
    return this.placeAt(row)
  }

  /** −1 where there is none. */
  #findId(id: string): PlaceRow {
    const { geonamesId } = this.#columns
    const number = /^geonames:([1-9]\d{0,9})$/.exec(id)?.[1]
    if (number !== undefined) return geonamesId.indexOf(Number(number))
    this.#unnumbered ??= this.#rowsWithoutNumber()
    return this.#unnumbered.get(id) ?? -1
  }

  #rowsWithoutNumber(): ReadonlyMap<string, PlaceRow> {
    const rows = new Map<string, PlaceRow>()
    const { geonamesId } = this.#columns
    for (let row = geonamesId.indexOf(0); row !== -1; row = geonamesId.indexOf(0, row + 1)) rows.set(this.#id(row), row)
    return rows
  }

  placeAt(row: PlaceRow): Place {
    const known = this.#places.get(row)
    if (known !== undefined) return known
    const level = this.levelOf(row)
    const parent = this.parentOf(row)
    const above = level === "district" && parent !== -1 ? this.parentOf(parent) : parent
    const region = above !== -1 && this.levelOf(above) === "region" ? above : -1
    const zone = this.#columns.zone[row] as number
    const place: Place = {
      id: this.#id(row),
      name: this.#text(row).split("\0", 1)[0] as string,
      level,
      country: this.countryOf(row),
      regionId: region === -1 ? null : this.#id(region),
      cityId: level === "district" && parent !== -1 ? this.#id(parent) : null,
      lat: (this.#columns.lat5[row] as number) / 100_000,
      lon: (this.#columns.lon5[row] as number) / 100_000,
      zone: zone === NO_INDEX ? null : (this.#header.zones[zone] ?? null),
    }
    this.#places.set(row, place)
    return place
  }

  levelOf(row: PlaceRow): PlaceLevel {
    return PLACE_LEVELS[this.#columns.level[row] as number] as PlaceLevel
  }

  countryOf(row: PlaceRow): string {
    return this.#header.countries[this.#columns.country[row] as number] ?? ""
  }

  /** Row of the enclosing place: a district's city, a city's region, a county's state; −1 where none. */
  parentOf(row: PlaceRow): PlaceRow {
    return this.#columns.parent[row] as number
  }

  /** 0–255: how likely the name means this place, all else equal. */
  weightOf(row: PlaceRow): number {
    return this.#columns.weight[row] as number
  }

  /** 0 where not known. */
  populationOf(row: PlaceRow): number {
    return this.#columns.population[row] as number
  }

  /** Degrees × 100,000. */
  lat5(row: PlaceRow): number {
    return this.#columns.lat5[row] as number
  }

  /** Degrees × 100,000. */
  lon5(row: PlaceRow): number {
    return this.#columns.lon5[row] as number
  }

  #id(row: PlaceRow): string {
    const geonamesId = this.#columns.geonamesId[row] as number
    return geonamesId === 0 ? (this.#text(row).split("\0", 2)[1] as string) : `geonames:${geonamesId}`
  }

  #text(row: PlaceRow): string {
    const { names, nameEnd } = this.#columns
    const start = row === 0 ? 0 : (nameEnd[row - 1] as number)
    return String.fromCharCode(...names.subarray(start, nameEnd[row]))
  }
}

/**
 * Views the bytes; nothing is copied but where they are not aligned.
 * @throws RangeError where the bytes are no gazetteer of this format.
 */
export function loadGazetteer(bytes: Uint8Array): Gazetteer {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  const header = readHeader(view)
  if (header === null) throw new RangeError(`not a gazetteer of format ${GAZETTEER_FORMAT}`)
  const section = (name: SectionName) => {
    const [offset, length] = header.sections[name]
    if (offset + length > aligned.byteLength) throw new RangeError("the gazetteer is cut short")
    const at = aligned.byteOffset + offset
    if (SECTIONS[name] === 1) return new Uint8Array(aligned.buffer, at, length)
    if (name === "zoneOffset") return new Int16Array(aligned.buffer, at, length / 2)
    if (SECTIONS[name] === 2) return new Uint16Array(aligned.buffer, at, length / 2)
    const signed = name === "lat5" || name === "lon5" || name === "parent" || name === "zoneFrom"
    return signed ? new Int32Array(aligned.buffer, at, length / 4) : new Uint32Array(aligned.buffer, at, length / 4)
  }
  const names = Object.keys(SECTIONS) as SectionName[]
  return new Gazetteer(header, Object.fromEntries(names.map((name) => [name, section(name)])) as Sections)
}

/** Null where the bytes begin otherwise than a gazetteer of this format. */
export function readHeader(view: DataView): GazetteerHeader | null {
  if (view.byteLength < PREFIX_BYTES || view.getUint32(0, true) !== GAZETTEER_MAGIC) return null
  if (view.getUint32(4, true) !== GAZETTEER_FORMAT) return null
  const length = view.getUint32(8, true)
  if (PREFIX_BYTES + length > view.byteLength) return null
  let json = ""
  for (let i = 0; i < length; i++) json += String.fromCharCode(view.getUint8(PREFIX_BYTES + i))
  return JSON.parse(json) as GazetteerHeader
}
