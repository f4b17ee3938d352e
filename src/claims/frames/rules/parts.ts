import { MEASURES, type Measure } from "../../../model/index.ts"
import { hasPredicate, hasTrait, isMark, isOutcome, isWordOf, joinedRight, partyOf } from "../neighbours.ts"
import { FACT } from "../facts.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

const THESE = ["these", "those", "them", "whom"] as const

/** Chunk of the uncounted people whom "were" says the bare number at `at` to be ("five were soldiers"); −1 where none follow. */
function saidToBe({ chunks }: Sight, at: number): number {
  const bare = partyOf(chunks[at])
  const said = partyOf(chunks[at + 2])
  if (bare?.kind !== "bare" || bare.count === null || chunks[at + 1]?.kind !== "aux") return -1
  return said?.kind === "people" && said.count === null && said.inner === null ? at + 2 : -1
}

export const partOfDead: FrameRule = {
  id: "en.harm.part-of-dead",
  because: '"Of the dead, six were nurses and two were drivers" tells who they were, and is no new count.',
  frame: "of the {dead}, {count} were {people} and {count} were {people}",
  on: ["party"],
  of: FACT.bare,
  match(sight, at) {
    const { chunks, words } = sight
    const described = saidToBe(sight, at)
    if (described < 0 || !sight.isFree(at)) return []
    const joined = isMark(chunks[at - 1], ",;") || hasTrait(chunks[at - 1], TRAIT.conjunction)
    if (!joined) return []
    const before = sight.found.findLast(({ party }) => party < at)
    if (before !== undefined && isSome(sight, before)) {
      return [{ party: at, measure: before.measure, trigger: before.trigger, part: true, apart: true, described }]
    }
    const article = hasTrait(chunks[at - 3], TRAIT.article) ? at - 4 : at - 3
    const collective = chunks[at - 2]
    const of = isWordOf(chunks[article], words.id("of"), words.id("among"))
    if (!of || !isOutcome(collective, USE.collective) || collective.outcome.ofPeople === null) return []
    return [{ party: at, measure: collective.outcome.ofPeople, trigger: at - 2, part: true, apart: true, described }]
  },
  reads: [
    "Six of the dead were nurses and two were drivers => killed 6..6, killed 2..2",
    "Of the wounded, eight were students => injured 8..8",
  ],
  refuses: ["Of the songs, eight were ballads", "Six were nurses and two were drivers"],
}

/** "six of the dead", or a number told beside them. */
const isSome = (sight: Sight, { party, part }: Finding): boolean =>
  part === true || partyOf(sight.chunks[party])?.partitive === true

export const ofThese: FrameRule = {
  id: "en.harm.of-these",
  because: '"Of these, nine were children" counts a part of those counted in the sentence before.',
  frame: "of these, {count} {people}",
  on: ["party"],
  needs: THESE,
  unaided: true,
  match(sight, at) {
    const { chunks, earlier } = sight
    const party = partyOf(chunks[at])
    if (party === null || party.count === null || !sight.isFree(at)) return []
    const being = isAmongThem(sight, at)
    if (party.described ? !being : !being && !party.ofThem && !isOfThese(sight, at)) return []
    const said = saidToBe(sight, at)
    if (party.kind !== "people" && said < 0) return []
    // "Three of them were killed": what became of them is another rule's to tell.
    if (said < 0 && hasPredicate(sight, at)) return []
    const within = wholeOf(sight, party.count.least)
    const whole = earlier[within]
    if (whole === undefined) return []
    const rest = being ? joinedRight(sight, at).filter((k) => partyOf(chunks[k])?.count != null) : [at]
    return rest.map((k) => ({
      party: k,
      measure: whole.measure,
      trigger: k,
      within,
      ...(said < 0 ? {} : { described: said }),
    }))
  },
  reads: [
    "The mayor said 40 people were hurt. Of these, nine were children. => injured 40..40, injured 9..9",
    "Thirty people died. Of them, 12 women. => killed 30..30, killed 12..12",
    "Thirty people died. Twelve of them were women. => killed 30..30, killed 12..12",
    "Thirty people died. Among them are two nurses and a cook. => killed 30..30, killed 2..2, killed 1..1",
  ],
  refuses: [
    "The shop sold 40 lamps. Of these, nine were children's.",
    "The shop has 40 clerks. Nine of them are students.",
  ],
}

/** "Of these, nine" at the head of the sentence. */
function isOfThese({ chunks, words }: Sight, at: number): boolean {
  const low = isMark(chunks[at - 1], ",") ? at - 2 : at - 1
  const these = chunks[low]
  const led = these?.kind === "word" && words.isOneOf(these.form, THESE)
  return led && low === 1 && isWordOf(chunks[0], words.id("of"), words.id("among"))
}

/** "Among them are nine" at the head of the sentence. */
const isAmongThem = (sight: Sight, at: number): boolean =>
  sight.chunks[at - 1]?.kind === "aux" && isOfThese(sight, at - 1)

const CORE: ReadonlySet<Measure> = new Set(
  (Object.keys(MEASURES) as Measure[]).filter((measure) => MEASURES[measure].tier === "core"),
)

/** Index of the latest count of people in the sentences before that can hold so many; −1 where there is none. */
function wholeOf({ earlier }: Sight, least: number): number {
  const sentence = earlier.at(-1)?.sentence
  return earlier.findLastIndex(
    (frame) =>
      frame.sentence === sentence &&
      CORE.has(frame.measure) &&
      frame.subsetOf === null &&
      frame.count !== null &&
      frame.count.least >= least,
  )
}

const MANNERS: Readonly<Record<string, Measure>> = { fatally: "killed", critically: "injured", seriously: "injured" }
const HURT: ReadonlySet<Measure> = new Set(["casualties", "injured"])

export const manner: FrameRule = {
  id: "en.harm.manner",
  because: '"Six shot, one fatally" tells of a part by the manner alone.',
  frame: "{people} {outcome}, {count} fatally|critically",
  on: ["party"],
  needs: Object.keys(MANNERS),
  goesOn: true,
  match(sight, at) {
    const { chunks } = sight
    const party = partyOf(chunks[at])
    const word = chunks[at + 1]
    if (party?.kind !== "bare" || party.count === null || !sight.isFree(at) || word?.kind !== "word") return []
    const how = Object.keys(MANNERS).find((each) => sight.isForm(word.from, each))
    const next = chunks[at + 2]
    const whole = sight.found.findLast(({ party: who }) => who < at)
    if (how === undefined || next?.kind === "outcome" || whole === undefined || !HURT.has(whole.measure)) return []
    return [{ party: at, measure: MANNERS[how] as Measure, trigger: at + 1, subsetOf: whole.party }]
  },
  reads: [
    "6 shot, 1 fatally, at harbour fair => casualties 6..6, killed 1..1",
    "Nine miners were hurt, two of them critically, in the fall => injured 9..9, injured 2..2",
  ],
  refuses: ["Six lamps broke, one fatally"],
}
