import type { Measure } from "../../model/index.ts"
import { FLAG, TOKEN } from "../../language/index.ts"
import { BODY_PARTS } from "./body-parts.ts"
import type { Clause } from "./clause.ts"
import { outcomeChunk, type OutcomeChunk } from "./chunk.ts"
import { STOPS, TRAIT, USE } from "./words.ts"

/** "taken to … hospital": the hospital stands within so many words. */
const HOSPITAL_REACH = 11
/** "in critical but stable condition": so many words stand between. */
const CONDITION_REACH = 6

const outcomeOf = (from: number, to: number, at: { measure: Measure; uses: number; active: boolean }): OutcomeChunk =>
  outcomeChunk({ ofPeople: at.measure, ofThings: null, uses: at.uses }, at.active, from, to)

const hospitalised = (from: number, to: number): OutcomeChunk =>
  outcomeOf(from, to, { measure: "hospitalised", uses: USE.participle | USE.past, active: true })

/** From a word for transport: "taken to a hospital", "admitted to the intensive care unit", "rushed in critical condition to the county hospital", "flown by helicopter". */
export function hospitalAt(clause: Clause, i: number): OutcomeChunk | null {
  const { scan, words, limit } = clause
  let carried = false
  for (let k = i + 1; k < Math.min(limit, i + 1 + HOSPITAL_REACH); k++) {
    if (scan.kind[k] === TOKEN.punctuation && ",;:()".includes(scan.text.charAt(scan.start[k] as number))) break
    const form = scan.form[k] as number
    const traits = words.traits(form)
    // "sent four people to hospital" has its people between: that is another rule's.
    if (clause.countAt(k) !== null && !isFew(clause, k)) return null
    if (k === i + 1 && (traits & (TRAIT.article | TRAIT.pronoun)) !== 0) return null
    if ((traits & TRAIT.hospital) !== 0 && isHospital(clause, k)) return hospitalised(i, k + 1)
    if (k > i + 1 && isNamedHospital(clause, k)) return hospitalised(i, k + 1)
    carried ||= words.isOneOf(form, CARRIERS)
    if (k > i + 1 && (traits & (TRAIT.be | TRAIT.verb | TRAIT.relative)) !== 0) break
  }
  return carried && words.isOneOf(scan.form[i] as number, CARRYING) ? hospitalised(i, i + 1) : null
}

/** "are in Saudi hospitals", "is in a city hospital": after a form of "be". */
export function insideAt(clause: Clause, i: number): OutcomeChunk | null {
  const { scan, words, limit } = clause
  if (i === clause.from || (words.traits(scan.form[i - 1] as number) & (TRAIT.be | TRAIT.adverb)) === 0) return null
  for (let k = i + 1; k < Math.min(limit, i + 5) && scan.kind[k] === TOKEN.word; k++) {
    const traits = words.traits(scan.form[k] as number)
    if (words.isOneOf(scan.form[k] as number, HOSPITALS)) {
      const uses = USE.participle | USE.adjective
      return outcomeOf(i, k + 1, { measure: "hospitalised", uses, active: false })
    }
    if ((traits & (STOPS & ~TRAIT.article)) !== 0) return null
  }
  return null
}

/** Words behind which a hospital says that somebody is in it. */
export const HEALING = ["recovering", "treated", "recuperating"] as const

/** "recovering at a children's hospital", "being treated in two hospitals". */
export function healingAt(clause: Clause, i: number): OutcomeChunk | null {
  const { scan, words, limit } = clause
  if (!words.isOneOf(scan.form[i] as number, HEALING)) return null
  const at = scan.form[i + 1]
  if (i + 2 >= limit || (at !== words.id("at") && at !== words.id("in"))) return null
  for (let k = i + 2; k < Math.min(limit, i + 8) && scan.kind[k] === TOKEN.word; k++) {
    const traits = words.traits(scan.form[k] as number)
    const centre = words.isOneOf(scan.form[k] as number, CENTRES) && isHospital(clause, k)
    if (centre || words.isOneOf(scan.form[k] as number, HOSPITALS)) {
      const uses = USE.participle | USE.adjective
      return outcomeOf(i, k + 1, { measure: "hospitalised", uses, active: false })
    }
    // "at the University of Arden medical centre"
    if (k > i + 2 && (traits & (TRAIT.preposition | TRAIT.verb)) !== 0 && (traits & TRAIT.of) === 0) return null
  }
  return null
}

const HOSPITALS = ["hospital", "hospitals", "clinic", "infirmary"] as const
const CENTRES = ["medical", "trauma"] as const

/** "to two area hospitals" */
const isFew = (clause: Clause, k: number): boolean =>
  (clause.words.traits(clause.scan.form[k - 1] as number) & TRAIT.infinitive) !== 0

const CARRIERS = ["ambulance", "helicopter", "ambulances", "medevac", "lifeflight"] as const
const CARRYING = ["taken", "transported", "rushed", "airlifted", "flown", "conveyed"] as const

const ADJECTIVES = ["medical", "trauma", "emergency", "care"] as const
const ROOMS = [
  "center",
  "centre",
  "centers",
  "facility",
  "facilities",
  "institution",
  "institutions",
  "complex",
  "room",
  "department",
  "unit",
  "ward",
] as const

/** "medical center" and "emergency room", but no "medical personnel". */
function isHospital({ scan, words, limit }: Clause, k: number): boolean {
  if (!words.isOneOf(scan.form[k] as number, ADJECTIVES)) return true
  return k + 1 < limit && words.isOneOf(scan.form[k + 1] as number, ROOMS)
}

/** Words that name a hospital after "taken to" where "hospital" itself is left out, as Americans do. */
const HOSPITAL_NAMES = [
  "memorial",
  "mercy",
  "methodist",
  "baptist",
  "presbyterian",
  "lutheran",
  "regional",
  "health",
  "healthcare",
  "sinai",
  "upmc",
  "grady",
  "shands",
  "stroger",
  "parkland",
  "ochsner",
  "eskenazi",
  "vanderbilt",
  "harborview",
  "froedtert",
  "metrohealth",
  "umc",
  "uab",
  "musc",
  "vcu",
  "lsu",
  "med",
] as const

/** Words that make an outcome of what stands beside them, though the pack's lexicons of outcomes have none of them. */
export const CARE_WORDS: readonly string[] = [...HOSPITAL_NAMES, ...CARRIERS, "conditions"]

const isNamedHospital = ({ scan, words }: Clause, k: number): boolean =>
  ((scan.flags[k] as number) & FLAG.capitalised) !== 0 && words.isOneOf(scan.form[k] as number, HOSPITAL_NAMES)

const BROKEN = ["broken", "fractured"] as const

/** From a word for suffering: "suffered minor injuries", "with gunshot wounds", "treated for burns". */
export function woundsAt(clause: Clause, i: number): OutcomeChunk | null {
  const { scan, words, limit } = clause
  let fatal = false
  for (let k = i + 1; k < Math.min(limit, i + 8); k++) {
    const form = scan.form[k] as number
    if (scan.kind[k] === TOKEN.punctuation && scan.text.charAt(scan.start[k] as number) !== "-") return null
    const traits = words.traits(form)
    fatal ||= form === words.id("fatal") && scan.form[k - 2] !== words.id("non")
    // "had succumbed to his wounds", "have died of gunshot wounds"
    const outcome = words.outcome(form)
    if (outcome?.ofPeople === "killed" && (outcome.uses & USE.intransitive) !== 0) return null
    if ((traits & TRAIT.wound) !== 0) {
      const uses = USE.participle | USE.intransitive | USE.adjective
      return outcomeOf(i, k + 1, { measure: fatal ? "killed" : "injured", uses, active: false })
    }
    // "suffered a broken leg"
    const broken = words.isOneOf(form, BROKEN) && k + 1 < limit && words.isOneOf(scan.form[k + 1] as number, BODY_PARTS)
    if (broken) {
      const uses = USE.participle | USE.intransitive | USE.adjective
      return outcomeOf(i, k + 2, { measure: "injured", uses, active: false })
    }
    if ((traits & (TRAIT.be | TRAIT.conjunction | TRAIT.relative)) !== 0) return null
    if (clause.countAt(k) !== null && !isOfWounds(clause, k + 1)) return null
  }
  return null
}

const WOUNDS = ["wounds", "wound", "burns", "fractures", "lacerations"] as const

/** "three gunshot wounds": the number is not of people. */
const isOfWounds = ({ scan, words, limit }: Clause, at: number): boolean =>
  [at, at + 1, at + 2].some((k) => k < limit && words.isOneOf(scan.form[k] as number, WOUNDS))

const CONDITIONS = [
  "critical",
  "serious",
  "stable",
  "good",
  "fair",
  "grave",
  "guarded",
  "satisfactory",
  "poor",
] as const

/** From "in": "in critical but stable condition", "in very serious condition". */
export function conditionAt(clause: Clause, i: number): OutcomeChunk | null {
  const { scan, words, limit } = clause
  let told = false
  for (let k = i + 1; k < Math.min(limit, i + CONDITION_REACH); k++) {
    if (scan.kind[k] !== TOKEN.word) continue
    const form = scan.form[k] as number
    if (words.isOneOf(form, CONDITIONS)) told = true
    else if (form === words.id("condition") || form === words.id("conditions")) {
      const uses = USE.participle | USE.adjective | USE.intransitive
      return told ? outcomeOf(i, k + 1, { measure: "injured", uses, active: false }) : null
    } else if ((words.traits(form) & (TRAIT.verb | TRAIT.preposition | TRAIT.relative | TRAIT.pronoun)) !== 0) {
      return null
    }
  }
  return null
}
