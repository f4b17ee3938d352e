import type { Party } from "../chunk.ts"
import { measureOf } from "../measures.ts"
import { hasTrait, isMark, isOutcome, isWordOf, joinedRight, partyOf } from "../neighbours.ts"
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
    return [{ party: who, measure: whole.measure, trigger: whole.trigger, subsetOf: at, apart: true }]
  },
  reads: [
    "The ambassador was among hundreds of people injured => injured 1..1, injured 200..999",
    "Two brothers among 17 killed => killed 2..2, killed 17..17",
  ],
  refuses: ["The ambassador was among hundreds of guests"],
}

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
function listedMeasure(sight: Sight, at: number): { measure: Finding["measure"]; trigger: number } | null {
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
