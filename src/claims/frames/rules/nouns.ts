import type { Party } from "../chunk.ts"
import { hasTrait, isMark, isOneOf, isOutcome, isPlainWord, isWordOf, partyOf } from "../neighbours.ts"
import { FACT } from "../facts.ts"
import type { FrameRule, Sight } from "../rule.ts"
import { TRAIT, USE } from "../words.ts"

const BECOMING = ["as", "become", "becomes", "became", "called"] as const
/** "a death toll", "the murder trial": what follows is counted, if anything. */
export const OF_DEATH = [
  "toll",
  "tolls",
  "penalty",
  "threat",
  "threats",
  "certificate",
  "certificates",
  "investigation",
  "investigations",
  "row",
  "sentence",
  "trial",
  "case",
  "cases",
  "charge",
  "charges",
  "scene",
  "suspect",
  "suspects",
  "rate",
  "rates",
  "squad",
  "notice",
] as const
const ANIMALS = ["animal", "bird", "swine", "fish", "pig", "cattle", "horse", "dog", "cat", "pet", "livestock"] as const

export const collective: FrameRule = {
  id: "en.harm.collective",
  because: 'A count of "wounded" or "dead" counts people.',
  frame: "{count} {outcome:adjective} {people}",
  on: ["party"],
  of: FACT.inner,
  match(sight, at) {
    const party = partyOf(sight.chunks[at])
    if (party === null || party.inner === null || !sight.isFree(at) || party.count === null) return []
    const { chunks } = sight
    // "a death toll" counts nobody; "none of the injuries was grave" neither.
    if (isOneOf(sight, chunks[at + 1], OF_DEATH)) {
      return []
    }
    if (party.count.operator === "none" && party.tolled && hasPartitive(party)) return []
    // "an unexplained death" says what kind it was, of someone told before.
    if (party.tolled && party.described && party.count.least === 1 && party.head - party.from === 2 && !party.more) {
      const kind = party.head - 1
      if (sight.isUnknown(kind)) return []
    }
    // "270 swine deaths"
    if (party.tolled && ANIMALS.some((word) => sight.isForm(party.head - 1, word))) return []
    // "two of the missing miners have been found"
    const told = chunks[at + 1]
    if (party.inner.ofPeople === "missing" && told?.kind === "aux" && isFoundAgain(sight, at + 1)) return []
    // "a burned body"
    const isBody = party.head >= 0 && sight.ownMeasure(party.head) === "killed"
    const measure =
      party.kind === "people" || party.kind === "bare"
        ? isBody
          ? "killed"
          : party.inner.ofPeople
        : party.kind === "unknown"
          ? null
          : party.inner.ofThings
    // "Fifteen of the dead were civilians"
    const said = party.partitive ? predicateOf(sight, at) : -1
    return measure === null ? [] : [{ party: at, measure, trigger: at, ...(said < 0 ? {} : { described: said }) }]
  },
  reads: [
    "Six of the dead were drivers => killed 6..6",
    "Clerks listed the names of 40 of the dead => killed 40..40",
    "Doctors counted 3 dead civilians => killed 3..3",
    "The agency reported 65 to 70 deaths => killed 65..70",
    "The mayor spoke of 11 casualties => casualties 11..11",
    "There were no casualties => casualties 0..0",
    "The unit counted 12 kidnappings in one night => kidnapped 12..12",
    "Medics counted 14 dead off-duty guards => killed 14..14",
    "A burned body lay in the car => killed 1..1",
  ],
  refuses: [
    "He bought two damaged tapes",
    "The coroner called it an unexplained death",
    "Four of the missing miners had been found",
  ],
}

/** "had been found", "were located": who was sought is no longer. */
const isFoundAgain = (sight: Sight, aux: number): boolean =>
  isOneOf(sight, sight.chunks[aux + 1], FINDING) || sight.isFormOf((sight.chunks[aux]?.to ?? 0) - 1, FINDING)

/** Chunk of the people whom "were" says the party at `at` to be; −1 where none follow. */
const predicateOf = ({ chunks }: Sight, at: number): number => {
  // "were pregnant women"
  const who = isPlainWord(chunks[at + 2]) ? at + 3 : at + 2
  const said = partyOf(chunks[who])
  return chunks[at + 1]?.kind === "aux" && said?.kind === "people" && said.count === null && said.inner === null
    ? who
    : -1
}

/** "none of the injuries" */
const hasPartitive = (party: Party): boolean =>
  party.counted !== null && party.head - party.counted.endToken > 0 && party.counted.count.wording.length > 2

export const victims: FrameRule = {
  id: "en.harm.victims",
  because: "Victims are people killed or injured, whichever; bodies and martyrs are the dead.",
  frame: "{count} victims|bodies|martyrs",
  on: ["party"],
  of: FACT.own,
  match(sight, at) {
    const party = partyOf(sight.chunks[at])
    if (party === null || !sight.isFree(at) || party.head < 0) return []
    // "some victims' relatives"
    const owned = partyOf(sight.chunks[at + 1])
    if (owned !== null && owned.described && owned.from === owned.head) return []
    if (isOneOf(sight, sight.chunks[at + 1], OF_VICTIMS)) return []
    const own = sight.ownMeasure(party.head)
    const measure = own === "casualties" && isSurviving(sight, party) ? "injured" : own
    const whose = measure === "killed" && hasTrait(sight.chunks[at + 1], TRAIT.of) ? listFrom(sight, at + 2) : []
    // "an elected body of 12" is no one dead; "the bodies of a cook and a maid" are two.
    const counted = whose.filter(
      (k) =>
        partyOf(sight.chunks[k])?.count != null && (party.definite || !party.described || sight.isPlural(party.head)),
    )
    if (counted.length > 0) return counted.map((k) => ({ party: k, measure: "killed", trigger: at }))
    if (party.count === null || isNoCorpse(sight, at, party)) return []
    // "another victim, a cook named X, was killed": one, of whom more is said.
    const same = isMark(sight.chunks[at + 1], ",") ? partyOf(sight.chunks[at + 2]) : null
    const told = same?.count?.most === 1 && party.count.most === 1 && !sight.isFree(at + 2)
    if (measure === "casualties" && told) return []
    // "two of the victims" speaks again of those counted before.
    const again = sight.chunks[at + 1]?.kind === "aux" && sight.chunks[at + 2]?.kind !== "outcome"
    if (measure === "casualties" && party.partitive && (again || party.count.least === 1)) return []
    const before = sight.chunks[at - 1]
    // "he became a victim" counts nobody.
    if (party.described && (before?.kind === "aux" || isOneOf(sight, before, BECOMING))) {
      return []
    }
    // "dozens of martyrs and wounded"
    const wounded = hasTrait(sight.chunks[at + 1], TRAIT.conjunction) ? sight.chunks[at + 2] : undefined
    if (measure === "killed" && isOutcome(wounded, USE.collective) && wounded.outcome.ofPeople === "injured") {
      return [{ party: at, measure: "casualties", trigger: at }]
    }
    return measure === null || (party.described && !party.named && (party.definite || party.from === party.head))
      ? []
      : [{ party: at, measure, trigger: at }]
  },
  reads: [
    "The shooting had 9 victims => casualties 9..9",
    "Divers brought up four bodies => killed 4..4",
    "Nothing was said of the two surviving victims => injured 2..2",
    "The channel wrote of dozens of martyrs and wounded => casualties 24..99",
    "Police found a body in the river => killed 1..1",
    "A neighbour prayed for the martyr Omar Saleh Keddar => killed 1..1",
    "Bodies of two pupils were found in the river => killed 2..2",
    "Divers brought up the bodies of a cook and a maid => killed 1..1, killed 1..1",
  ],
  refuses: [
    "They brought a body bag and a lamp",
    "The victim spoke to reporters",
    "They are elected bodies",
    "A religious body called for calm",
    "The town ordered 400 body bags",
    "Some victims' relatives came to court",
    "The ministry published a list of nearly 7,000 victims' names",
    "Two of the victims were cousins",
    "He admitted interfering with a corpse",
  ],
}

/** The party at `at` and those behind commas and "and", whatever verb follows them. */
function listFrom(sight: Sight, at: number): number[] {
  const listed: number[] = []
  for (let k = at; partyOf(sight.chunks[k]) !== null && sight.isFree(k);) {
    listed.push(k)
    const comma = isMark(sight.chunks[k + 1], ",") ? k + 2 : k + 1
    const joined = hasTrait(sight.chunks[comma], TRAIT.conjunction) ? comma + 1 : comma
    if (joined === k + 1) break
    k = joined
  }
  return listed
}

/** "an Islamic body", "400 body bags": an institution, or a word before another noun. */
function isNoCorpse(sight: Sight, at: number, party: Party): boolean {
  const meddled = isOneOf(sight, sight.chunks[at - 2], MEDDLING) && hasTrait(sight.chunks[at - 1], TRAIT.preposition)
  if (meddled) return true
  if (!sight.isForm(party.head, "body")) return false
  const told = isOneOf(sight, sight.chunks[at - 1], FINDING) || party.inner !== null
  const modified = party.described && party.head - party.from > 1
  const found = sight.chunks[at + 1]?.kind === "aux" && isOneOf(sight, sight.chunks[at + 2], FINDING)
  return (party.count?.least ?? 1) > 1 || (modified && !told && !found)
}

const OF_VICTIMS = [
  "names",
  "name",
  "identities",
  "families",
  "bag",
  "bags",
  "camera",
  "cameras",
  "armor",
  "armour",
] as const
const MEDDLING = [
  "interfering",
  "interference",
  "tampering",
  "abuse",
  "desecration",
  "mutilation",
  "concealment",
] as const
const FINDING = [
  "found",
  "located",
  "recovered",
  "discovered",
  "retrieved",
  "identified",
  "pulled",
  "finding",
  "find",
] as const

/** "the three surviving victims" */
function isSurviving(sight: Sight, party: Party): boolean {
  for (let token = party.from; token < party.head; token++) if (sight.isForm(token, "surviving")) return true
  return false
}

const FOLD = ["double", "triple", "quadruple", "quintuple"] as const

export const fold: FrameRule = {
  id: "en.harm.fold-event",
  because: '"A double murder" has two dead, "a triple shooting" three people shot.',
  frame: "double|triple|quadruple [fatal] {outcome:event}",
  on: ["word"],
  starts: FOLD,
  match(sight, at) {
    const { chunks, words } = sight
    const fatal = isWordOf(chunks[at + 1], words.id("fatal"), words.id("deadly"))
    const event = fatal ? at + 2 : at + 1
    const chunk = chunks[event]
    const outcome = chunk?.kind === "outcome" ? chunk.outcome : (partyOf(chunk)?.inner ?? null)
    const times = FOLD.findIndex((word) => isWordOf(chunks[at], words.id(word)))
    const measure = fatal && outcome?.ofPeople === "casualties" ? "killed" : outcome?.ofPeople
    if (outcome === null || measure == null || times < 0 || (outcome.uses & (USE.event | USE.noun)) === 0) return []
    return [{ party: at, measure, trigger: event, like: "people", count: times + 2 }]
  },
  reads: [
    "Police look into a double murder in the old town => killed 2..2",
    "Man held after triple fatal shooting => killed 3..3",
  ],
  refuses: ["The double bill was killed in committee", "He faces a double murder charge"],
}
