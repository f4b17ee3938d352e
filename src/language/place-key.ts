import { FOLDED, UNIT, UNIT_CLASS } from "./fold.ts"

const APOSTROPHE = 0x27
const FULL_STOP = 0x2e
const SPACE = 0x20
const HYPHEN = 0x2d

/** How a unit counts in a key: its folded unit, 0 where it is left out, SPACE where it parts words. */
const KEY_UNIT: Uint16Array = FOLDED.map((folded, unit) => {
  const kind = UNIT_CLASS[unit] as number
  if (folded === 0 || folded === APOSTROPHE || folded === FULL_STOP) return 0
  if (folded === HYPHEN || kind === UNIT.space || kind === UNIT.newline) return SPACE
  // En and em dashes part names as hyphens do: "North Ossetia–Alania".
  return unit === 0x2013 || unit === 0x2014 ? SPACE : folded
})

/**
 * Two hashes of a name's key, fed by slices of the text, so that the running text is never copied.
 * The key of a name: folded, apostrophes and full stops left out, one space for every run of spaces and hyphens.
 */
export class PlaceKey {
  /** Chooses the slot. */
  slot = 0
  /** Tells apart what falls into one slot; never 0. */
  check = 0
  #parted = false
  #empty = true

  reset(): void {
    this.slot = 0x811c9dc5 | 0
    this.check = 0x2545f491
    this.#parted = false
    this.#empty = true
  }

  /** Feeds `text` from `start` to `end`; what parts words counts only once more of the name follows. */
  add(text: string, start: number, end: number): void {
    let slot = this.slot
    let check = this.check
    for (let at = start; at < end; at++) {
      const unit = KEY_UNIT[text.charCodeAt(at)] as number
      if (unit === 0) continue
      if (unit === SPACE) {
        this.#parted = !this.#empty
        continue
      }
      if (this.#parted) {
        slot = Math.imul(slot ^ SPACE, 0x01000193)
        check = Math.imul(check + SPACE, 0x9e3779b1) ^ (check >>> 13)
        this.#parted = false
      }
      slot = Math.imul(slot ^ unit, 0x01000193)
      check = Math.imul(check + unit, 0x9e3779b1) ^ (check >>> 13)
      this.#empty = false
    }
    this.slot = slot
    this.check = check
  }

  /** The check as the table holds it: 0 means a free slot there. */
  get stored(): number {
    return this.check === 0 ? 1 : this.check
  }
}

/** FNV's low bits are its weakest; the table's index takes the high ones too. */
export const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask
