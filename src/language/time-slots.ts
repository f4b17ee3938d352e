import type { CalendarEntry, TimePack } from "./pack.ts"
import { FLAG, TOKEN, type Scan } from "./scan.ts"
import {
  figuresAt,
  FIRST_YEAR,
  isMark,
  isSpaced,
  LAST_YEAR,
  lengthAt,
  slashedDay,
  type Filled,
} from "./time-figures.ts"
import type { Vocabulary } from "./vocabulary.ts"

type Slot = CalendarEntry["slot"]

/** Words that are also other things: at a sentence's beginning or in capitals they name a month only with a figure beside them. */
const NEEDS_FIGURE: ReadonlySet<string> = new Set(["may", "march", "august"])
/** Short forms that are also names of people and firms: a stop, comma or figure must stand beside them. */
const SHORT_FORMS: ReadonlySet<string> = new Set(["jan", "mar", "jun", "sun", "sat", "mon", "wed", "fri", "thu", "tue"])
/** What four figures before them count or number; small years are the likelier amounts. */
const THINGS = [
  "block",
  "blk",
  "people",
  "persons",
  "feet",
  "miles",
  "kilometers",
  "kilometres",
  "meters",
  "metres",
  "dollars",
  "homes",
  "houses",
  "families",
  "residents",
  "troops",
  "soldiers",
]
/** What stands before an amount, hardly before a year: "some 2014 people". */
const COUNTED = [
  "some",
  "about",
  "than",
  "have",
  "has",
  "had",
  "least",
  "only",
  "another",
  "all",
  "nearly",
  "almost",
  "exactly",
]
/** Slots that begin with a figure. */
export const FIGURE_SLOTS: ReadonlySet<string> = new Set(["day", "year", "year4", "iso", "clock", "decade", "number"])

/** Reads the slots of time patterns: words by the calendar, figures by their shape. */
export class CalendarSlots {
  readonly #values = new Map<Slot, Map<number, number>>()
  readonly #needsFigure = new Set<number>()
  readonly #short = new Set<number>()
  readonly #ordinalEnds: ReadonlySet<number>
  readonly #a: number
  readonly #p: number
  readonly #m: number
  readonly #counted: ReadonlySet<number>
  readonly #things: ReadonlySet<number>
  readonly #the: number

  constructor(pack: TimePack, vocabulary: Vocabulary) {
    for (const { slot, forms, value } of pack.calendar) {
      const values = this.#values.get(slot) ?? new Map<number, number>()
      this.#values.set(slot, values)
      for (const form of forms) {
        const id = vocabulary.add(form)
        values.set(id, value)
        if (NEEDS_FIGURE.has(form)) this.#needsFigure.add(id)
        if (SHORT_FORMS.has(form)) this.#short.add(id)
      }
    }
    this.#ordinalEnds = new Set(["st", "nd", "rd", "th"].map((end) => vocabulary.add(end)))
    this.#counted = new Set(COUNTED.map((word) => vocabulary.add(word)))
    this.#things = new Set(THINGS.map((word) => vocabulary.add(word)))
    this.#the = vocabulary.add("the")
    this.#a = vocabulary.add("a")
    this.#p = vocabulary.add("p")
    this.#m = vocabulary.add("m")
  }

  /** Slots that a word of this form fills, alone or as the first of several. */
  slotsOf(form: number): ReadonlySet<string> {
    const slots = new Set<string>([...this.#values].filter(([, values]) => values.has(form)).map(([slot]) => slot))
    if (slots.has("unit")) slots.add("units")
    return slots
  }

  /** Ids of all words that fill a slot, alone or as the first of several. */
  words(): readonly number[] {
    return [this.#a, this.#p, ...[...this.#values.values()].flatMap((values) => [...values.keys()])]
  }

  /** "a.m." and "p.m." may begin with a word of this form. */
  beginsHalf(form: number): boolean {
    return form === this.#a || form === this.#p
  }

  value(slot: Slot, form: number): number | undefined {
    return this.#values.get(slot)?.get(form)
  }

  /** Null where the slot is not filled at `at`. */
  read(scan: Scan, slot: string, at: number): Filled | null {
    switch (slot) {
      case "day":
        return this.#day(scan, at)
      case "year":
        return this.#year(scan, at)
      case "year4":
        return this.#fourFigures(scan, at)
      case "iso":
        return this.#iso(scan, at)
      case "clock":
        return this.#clock(scan, at)
      case "half":
        return this.#half(scan, at)
      case "decade":
        return this.#decade(scan, at)
      case "number":
        return this.#number(scan, at)
      case "units":
        return this.#plural(scan, at) ? this.#word(scan, "unit", at) : null
      default:
        return this.#word(scan, slot as Slot, at)
    }
  }

  #word(scan: Scan, slot: Slot, at: number): Filled | null {
    const form = scan.form[at] as number
    const value = scan.kind[at] === TOKEN.word ? this.value(slot, form) : undefined
    if (value === undefined) return null
    // "The Daily Post" is a paper.
    if (slot === "regular" && ((scan.flags[at] as number) & FLAG.capitalised) !== 0) return null
    if (slot === "month" || slot === "weekday") {
      if (((scan.flags[at] as number) & FLAG.capitalised) === 0) return null
      if (this.#needsFigure.has(form) && !this.#isName(scan, at)) return null
      if (
        this.#short.has(form) &&
        !this.#hasFigure(scan, at) &&
        !isMark(scan, at + 1, ".") &&
        !this.#isBeforeDate(scan, at + 1)
      ) {
        return null
      }
      // "Oct. 7": the stop belongs to the month.
      const stop = at + 1
      const isShort = lengthAt(scan, at) <= 4
      if (isShort && isMark(scan, stop, ".") && scan.sentenceOf[stop + 1] === scan.sentenceOf[at]) {
        return { value, end: stop + 1 }
      }
    }
    return { value, end: at + 1 }
  }

  /** "Sun, July 7": a date follows the comma. */
  #isBeforeDate(scan: Scan, comma: number): boolean {
    if (!isMark(scan, comma, ",")) return false
    return scan.kind[comma + 1] === TOKEN.number || this.value("month", scan.form[comma + 1] as number) !== undefined
  }

  #plural(scan: Scan, at: number): boolean {
    return scan.kind[at] === TOKEN.word && "sS".includes(scan.text[(scan.end[at] as number) - 1] as string)
  }

  /** "May" and "March" at a sentence's beginning, or in capitals, need a figure beside them. */
  #isName(scan: Scan, at: number): boolean {
    const first = scan.sentences[scan.sentenceOf[at] as number]?.firstToken === at
    const caps = ((scan.flags[at] as number) & FLAG.allCaps) !== 0
    return (!first && !caps) || this.#hasFigure(scan, at)
  }

  #hasFigure(scan: Scan, at: number): boolean {
    return scan.kind[at + 1] === TOKEN.number || scan.kind[at - 1] === TOKEN.number
  }

  #day(scan: Scan, at: number): Filled | null {
    const value = figuresAt(scan, at, 2)
    if (value === null || value < 1 || value > 31) return null
    const suffixed = this.#ordinalEnds.has(scan.form[at + 1] as number) && !isSpaced(scan, at + 1)
    return { value, end: suffixed ? at + 2 : at + 1 }
  }

  /** Four figures, or two behind a day and month: "8 FEB 89", "March '99". */
  #year(scan: Scan, at: number): Filled | null {
    const four = this.#fourFigures(scan, at)
    if (four !== null) return four
    const two = figuresAt(scan, at, 2)
    if (two === null || lengthAt(scan, at) !== 2) return null
    if (this.value("month", scan.form[at - 1] as number) === undefined) return null
    // Datelines of teleprinters are all in capitals: "11 NOV 01".
    const isDateline = ((scan.flags[at - 1] as number) & FLAG.allCaps) !== 0 && scan.kind[at - 2] === TOKEN.number
    return two >= 40 || isDateline ? { value: two, end: at + 1 } : null
  }

  #fourFigures(scan: Scan, at: number): Filled | null {
    const value = figuresAt(scan, at, 4)
    if (value === null || value < FIRST_YEAR || value > LAST_YEAR) return null
    // "2014 people", "$2014", "2,014": amounts; "the 1800 block": an address.
    if (
      this.#things.has(scan.form[at + 1] as number) ||
      this.#counted.has(scan.form[at - 1] as number) ||
      isMark(scan, at - 1, "$") ||
      isMark(scan, at + 1, "%") ||
      isMark(scan, at - 1, "#")
    ) {
      return null
    }
    return { value, end: at + 1 }
  }

  /** A day in figures, as YYYYMMDD: "2024-07-08", "7/8/2024". */
  #iso(scan: Scan, at: number): Filled | null {
    const slashed = slashedDay(scan, at)
    if (slashed !== null) return slashed
    const year = this.#fourFigures(scan, at)
    if (year === null || !isMark(scan, at + 1, "-") || !isMark(scan, at + 3, "-") || isSpaced(scan, at + 2)) {
      return null
    }
    const month = figuresAt(scan, at + 2, 2)
    const day = figuresAt(scan, at + 4, 2)
    return month === null || day === null ? null : { value: year.value * 10_000 + month * 100 + day, end: at + 5 }
  }

  /** Minutes after midnight: "9:45", "9.45 pm", "9 pm", "0130 GMT". A bare "9" is none. */
  #clock(scan: Scan, at: number): Filled | null {
    const number = scan.kind[at] === TOKEN.number ? (scan.value[at] as number) : -1
    if (number < 0) return null
    const hours = figuresAt(scan, at, 2)
    if (hours !== null && hours <= 24 && isMark(scan, at + 1, ":") && !isSpaced(scan, at + 2)) {
      const minutes = figuresAt(scan, at + 2, 2)
      const isPair = minutes !== null && lengthAt(scan, at + 2) === 2
      return isPair && minutes < 60 ? { value: hours * 60 + minutes, end: at + 3 } : null
    }
    if (hours !== null && hours >= 1 && hours <= 12 && this.#half(scan, at + 1) !== null) {
      return { value: hours * 60, end: at + 1 }
    }
    const length = lengthAt(scan, at)
    if (!Number.isInteger(number) && number < 24 && this.#half(scan, at + 1) !== null) {
      const minutes = Math.round((number % 1) * 100)
      return minutes < 60 ? { value: Math.trunc(number) * 60 + minutes, end: at + 1 } : null
    }
    const isMilitary = length === 4 && Number.isInteger(number) && number % 100 < 60 && number < 2400
    const zoned = this.#word(scan, "clockzone", at + 1) !== null
    return isMilitary && zoned ? { value: Math.trunc(number / 100) * 60 + (number % 100), end: at + 1 } : null
  }

  /** "am", "a.m.", "A.M" */
  #half(scan: Scan, at: number): Filled | null {
    const form = scan.form[at] as number
    const value = scan.kind[at] === TOKEN.word ? this.value("half", form) : undefined
    if (value !== undefined) return { value, end: at + 1 }
    if ((form !== this.#a && form !== this.#p) || !isMark(scan, at + 1, ".") || scan.form[at + 2] !== this.#m) {
      return null
    }
    return { value: form === this.#p ? 12 : 0, end: isMark(scan, at + 3, ".") ? at + 4 : at + 3 }
  }

  /** "1990s", "the '90s" */
  #decade(scan: Scan, at: number): Filled | null {
    const value = figuresAt(scan, at, 4)
    if (value === null || value % 10 !== 0) return null
    const behind = at + 1
    const isPlural =
      scan.kind[behind] === TOKEN.word &&
      !isSpaced(scan, behind) &&
      ["s", "'s", "’s"].includes(scan.text.slice(scan.start[behind], scan.end[behind]))
    if (!isPlural || (value >= 100 && value < FIRST_YEAR)) return null
    if (value < 100 && !this.#isOfAll(scan, at)) return null
    return { value: value < 100 ? (value < 20 ? 2000 : 1900) + value : value, end: at + 2 }
  }

  /** "The 80s", "the mid-'80s" are years; "in his 80s" is an age. */
  #isOfAll(scan: Scan, at: number): boolean {
    let before = at - 1
    while (before >= 0 && (scan.kind[before] === TOKEN.punctuation || this.#word(scan, "edge", before) !== null)) {
      before--
    }
    return before >= 0 && scan.form[before] === this.#the
  }

  #number(scan: Scan, at: number): Filled | null {
    if (scan.kind[at] === TOKEN.number) {
      const value = scan.value[at] as number
      return Number.isInteger(value) && value < 10_000 ? { value, end: at + 1 } : null
    }
    const first = this.#word(scan, "number", at)
    if (first === null) return null
    // "a few", "a couple of": the second word tells; "a four-day truce" begins with the number.
    const second = first.value === 1 ? this.#word(scan, "number", at + 1) : null
    if (second !== null && second.value > 2) return null
    const found = second ?? first
    return scan.form[found.end] !== 0 && this.#isOf(scan, found.end)
      ? { value: found.value, end: found.end + 1 }
      : found
  }

  #isOf(scan: Scan, at: number): boolean {
    return scan.text.slice(scan.start[at], scan.end[at]) === "of" && this.#word(scan, "unit", at + 1) !== null
  }
}
