import type { Party } from "../chunk.ts"
import { measureOf } from "../measures.ts"
import { hasTrait, isMark, isOutcome, isWordOf, joinedLeft, joinedRight, partyOf } from "../neighbours.ts"
import { subjectBefore } from "../subject.ts"
import type { Finding, FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

export const oneAmong: FrameRule = {
  id: "en.harm.one-among",
  because: '"The envoy was among hundreds injured" tells that the envoy was.',
  frame: "{person} {be} among {people} {outcome}",
  on: ["party"],
  needs: ["among"],
  goesOn: true,
  match(sight, at) {
    const { chunks, words } = sight
    const whole = sight.found.find(({ party }) => party === at)
    const aux = chunks[at - 2]
    if (whole === undefined || !isWordOf(chunks[at - 1], words.id("among"))) return []
    const verbal = aux?.kind === "aux" && aux.passive && aux.modality === "asserted"
    // A headline: "Second rider among the five killed"
    const headline = at === 3 || (at === 2 && aux?.kind === "party")
    if (!verbal && !headline) return []
    const who = verbal ? subjectBefore(sight, at - 2) : at - 2
    const party = partyOf(chunks[who])
    if (party === null || party.kind !== "people" || party.count === null || !sight.isFree(who)) return []
    const most = partyOf(chunks[at])?.count?.least ?? 1
    return joinedLeft(sight, who, (k) => sight.isFree(k))
      .filter((k) => k === who || isSomeOf(partyOf(chunks[k]), most))
      .map((k) => ({ party: k, measure: whole.measure, trigger: whole.trigger, subsetOf: at, apart: true }))
  },
  reads: [
    "The ambassador was among hundreds of people injured => injured 1..1, injured 200..999",
    "Two brothers among 17 killed => killed 2..2, killed 17..17",
    "Two sisters and a priest were among the 27 injured => injured 2..2, injured 1..1, injured 27..27",
  ],
  refuses: ["The ambassador was among hundreds of guests"],
}

export const amongCounted: FrameRule = {
  id: "en.harm.among-counted",
  because: '"Among the 31 injured were six pupils" counts some of the 31.',
  frame: "among the {people} {outcome} {be} {people}",
  on: ["party"],
  needs: ["among", "amongst"],
  goesOn: true,
  match(sight, at) {
    const { chunks, found, words } = sight
    const party = partyOf(chunks[at])
    const link = chunks[at - 1]?.kind === "aux" || isWordOf(chunks[at - 1], words.id("included"))
    if (party === null || party.count === null || !link || !sight.isFree(at)) return []
    const whole = found.findLast((each) => each.party < at - 1 && isAmong(sight, each.party))
    const told = whole === undefined ? null : partyOf(chunks[whole.party])
    if (whole === undefined || told?.kind === "unknown" || told?.count == null) return []
    for (let k = Math.max(whole.party, whole.trigger) + 1; k < at - 1; k++) if (!isBetween(sight, k)) return []
    return joinedRight(sight, at)
      .filter((k) => sight.isFree(k) && isSomeOf(partyOf(chunks[k]), told.count?.least ?? 0))
      .map((k) => ({ party: k, measure: whole.measure, trigger: whole.trigger, subsetOf: whole.party, apart: true }))
  },
  reads: [
    "Among the 31 injured were six pupils and a cook => injured 31..31, injured 6..6, injured 1..1",
    "Among the 19 killed in the valley are four shepherds => killed 19..19, killed 4..4",
  ],
  refuses: ["Among the 31 guests were six pupils"],
}

const isAmong = ({ chunks, words }: Sight, party: number): boolean =>
  isWordOf(chunks[party - 1], words.id("among"), words.id("amongst")) ||
  (isWordOf(chunks[party - 2], words.id("among"), words.id("amongst")) && hasTrait(chunks[party - 1], TRAIT.article))

/** Where and when the whole was harmed: no verb, and nobody counted. */
const isBetween = ({ chunks }: Sight, k: number): boolean => {
  const chunk = chunks[k]
  if (chunk?.kind === "word") return !hasTrait(chunk, TRAIT.verb | TRAIT.relative | TRAIT.subordinator)
  return isMark(chunk, ",") || (chunk?.kind === "party" && isBackdrop(chunk.party))
}

const isSomeOf = (party: Party | null, most: number): boolean =>
  party !== null && party.kind === "people" && party.count !== null && party.count.least <= most

export const among: FrameRule = {
  id: "en.harm.among-dead",
  because: "Who is among the dead is dead; the victims were those named.",
  frame: "{dead|wounded|victims} {be|include} {people}",
  on: ["party"],
  match(sight, at) {
    const { chunks, words } = sight
    const party = partyOf(chunks[at])
    if (party === null || party.count === null || !sight.isFree(at)) return []
    // "if the victims are under 20": an age.
    if (party.kind === "bare" && party.count.least === 0 && party.count.most !== 0) return []
    const after = afterAmong(sight, at)
    if (after !== null) return [{ party: at, measure: after.measure, trigger: after.trigger }]
    // "Injured by the blast were: a clerk; a cook"
    const link = isMark(chunks[at - 1], ":") ? at - 2 : at - 1
    const linked =
      chunks[link]?.kind === "aux" ||
      isWordOf(chunks[at - 1], words.id("included"), words.id("include"), words.id("includes"))
    if (!linked) return []
    const listed = listedMeasure(sight, link - 1) ?? leadingMeasure(sight, link - 1)
    if (listed === null) return []
    return [...new Set([...joinedRight(sight, at), ...behindSemicolons(sight, at)])]
      .filter((k) => sight.isFree(k) && partyOf(chunks[k])?.count != null)
      .flatMap((k) => {
        const measure = measureOf(
          { ofPeople: listed.measure, ofThings: null, uses: 0 },
          partyOf(chunks[k]) as NonNullable<ReturnType<typeof partyOf>>,
        )
        return measure === null ? [] : [{ party: k, measure, trigger: listed.trigger, apart: true }]
      })
  },
  reads: [
    "The list has two firefighters among the injured => injured 2..2",
    "The dead included two nurses and a driver => killed 2..2, killed 1..1",
    "Among the wounded were three policemen => injured 3..3",
    "The victims were two women and a boy => casualties 2..2, casualties 1..1",
    "Injured by the blast were: a taxi driver; Omar Keddar, who slept near by; and two cooks => injured 1..1, injured 1..1, injured 2..2",
    "Killed in the blast were two nurses and a cook => killed 2..2, killed 1..1",
    "Among those wounded on the bridge was a fisherman => injured 1..1",
  ],
  refuses: ["The winners included two nurses"],
}

/** People of a list whose members semicolons part, each with whatever is said of them. */
function behindSemicolons({ chunks }: Sight, at: number): number[] {
  const found: number[] = []
  for (let k = at + 1; k < chunks.length; k++) {
    if (!isMark(chunks[k], ";")) continue
    const next = hasTrait(chunks[k + 1], TRAIT.conjunction) ? k + 2 : k + 1
    if (partyOf(chunks[next])?.kind === "people") found.push(next)
  }
  return found
}

/** "two nurses among the injured" */
function afterAmong(sight: Sight, at: number): { measure: Finding["measure"]; trigger: number } | null {
  const { chunks, words } = sight
  if (!isWordOf(chunks[at + 1], words.id("among"))) return null
  return listedMeasure(sight, isWordOf(chunks[at + 2], words.id("the"), words.id("those")) ? at + 3 : at + 2)
}

/** "Killed in the blast were …": the outcome opens the sentence, and only where and when stands before the verb. */
function leadingMeasure(sight: Sight, before: number): { measure: Finding["measure"]; trigger: number } | null {
  const { chunks } = sight
  for (let k = before; k >= Math.max(0, before - 7); k--) {
    const chunk = chunks[k]
    if (chunk?.kind === "outcome" && k <= 3) {
      const opens = chunks.slice(0, k).every((each) => each.kind === "word" && hasTrait(each, OPENING))
      return opens ? listedMeasure(sight, k) : null
    }
    const passes = chunk?.kind === "word" && !hasTrait(chunk, TRAIT.verb | TRAIT.relative | TRAIT.subordinator)
    if (!passes && (chunk?.kind !== "party" || !isBackdrop(chunk.party)) && !isMark(chunk, ",")) return null
  }
  return null
}

/** "on the bridge", "in Monday's attack": where and when, nobody counted. */
const isBackdrop = ({ count, kind, described }: Party): boolean => count === null || (described && kind !== "people")

const OPENING = TRAIT.adverb | TRAIT.article | TRAIT.them | TRAIT.preposition

/** "the dead", "those killed", "the victims" that end at `at`, as the subject of "were" or "included". */
export function listedMeasure(sight: Sight, at: number): { measure: Finding["measure"]; trigger: number } | null {
  const { chunks } = sight
  const chunk = chunks[at]
  // "who were killed have been identified as …" says again who they are.
  if (chunks[at - 1]?.kind === "aux") return null
  if (
    chunk?.kind === "outcome" &&
    isOutcome(chunk, USE.collective | USE.participle) &&
    chunk.outcome.ofPeople !== null
  ) {
    return { measure: chunk.outcome.ofPeople, trigger: at }
  }
  const party = partyOf(chunk)
  if (party !== null && party.count === null) {
    if (party.inner?.ofPeople != null) return { measure: party.inner.ofPeople, trigger: at }
    const own = party.head >= 0 ? sight.ownMeasure(party.head) : null
    if (own !== null) return { measure: own, trigger: at }
  }
  return null
}
