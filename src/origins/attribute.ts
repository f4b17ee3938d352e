import { capitalised } from "../language/index.ts"
import { originId, rememberedText, type ClaimId, type Origin, type Tier } from "../model/index.ts"
import { basisOf, type Setting, type Standing } from "./basis.ts"
import { sideName, takeCountry, wordsOf } from "./countries.ts"
import { NAMED_BODIES, type NamedBodyRow } from "./lexicon/bodies.ts"
import { LEVELS, type GenericRow } from "./lexicon/generic.ts"
import { OFFICES, type OfficeRow } from "./lexicon/offices.ts"
import { personWordsIn } from "./person-words.ts"
import { whoseWord } from "./headlines.ts"
import { resolvePersons, type Person, type PersonWords } from "./persons.ts"
import { tellsOfOwnStrike } from "./own-strike.ts"
import { carriers } from "./relay.ts"
import type { VoicedClaim } from "./voiced-claim.ts"
import { voiceOf, type Voice } from "./voice.ts"

export interface Attribution {
  readonly origin: Origin
  readonly basis: Tier
  readonly basisReason: string
}

/** Words for an attack that may follow the attacker's name. */
const ATTACKED: ReadonlySet<string> = new Set(
  "attack attacks strike strikes missile missiles shelling airstrike airstrikes drone drones rocket rockets bombardment air bombing artillery forces troops army".split(
    " ",
  ),
)

/** Whom the labels of an incident, or the titles of its documents, name as the attacker: "Russian missile attack". Null where they differ or name none. */
export function accusedSide(labels: readonly string[], country: string | null): string | null {
  const sides = new Set<string>()
  for (const label of labels) {
    const words = wordsOf(label)
    for (const [at, word] of words.entries()) {
      const side = takeCountry([word]).country
      const followed = words.slice(at + 1, at + 5).some((next) => ATTACKED.has(next))
      if (side !== null && side !== country && followed) sides.add(side)
    }
  }
  const [only] = sides
  return sides.size === 1 && only !== undefined ? only : null
}

const origin = (key: string, of: { name: string; side: string | null; identified: boolean }): Origin => ({
  id: originId(key),
  name: of.name,
  side: of.side === null ? null : sideName(of.side),
  identified: of.identified,
})

interface Heard {
  readonly origin: Origin
  readonly standing: Standing
}

const standing = (of: Partial<Standing> & Pick<Standing, "side" | "kind">): Standing => ({
  body: null,
  bodyName: null,
  office: null,
  generic: null,
  armed: false,
  ...of,
})

const hearOutlet = (name: string): Heard => {
  const voice = voiceOf(name)
  const state = voice.form === "body" && voice.kind === "state media" ? voice.side : null
  return {
    origin: origin(`outlet ${wordsOf(name).join(" ")}`, { name, side: state, identified: true }),
    standing: standing({
      side: state,
      body: state === null ? null : "state media",
      bodyName: "state media",
      kind: "outlet",
    }),
  }
}

/** Bodies with a name of their own, by side and by what they are in their country. */
const OWN_NAMES = new Map(
  (NAMED_BODIES as readonly NamedBodyRow[]).map(({ name, side, body }) => [`${side ?? ""} ${body ?? name}`, name]),
)

const LEVEL: ReadonlySet<string> = new Set(LEVELS.split(" "))

/** "Kyiv city" of "kyiv city". */
const nameOfPlace = (where: string): string =>
  where
    .split(" ")
    .map((word) => (LEVEL.has(word) ? word : capitalised(word)))
    .join(" ")

function hearBody(voice: Extract<Voice, { form: "body" }>, country: string | null): Heard {
  // A body that every country has once is the incident's, unless it says of which country it is; armed bodies are not: two sides have them.
  const side = voice.side ?? homeSide(voice, country)
  const known = OWN_NAMES.get(`${side ?? ""} ${voice.name}`)
  const whose =
    voice.where !== "" ? `${nameOfPlace(voice.where)} ` : side === null || side === "UN" ? "" : `${sideName(side)} `
  return {
    origin: origin(`body ${side ?? ""} ${voice.name} ${voice.where}`, {
      name: known ?? `${whose}${voice.name}`,
      side,
      identified: true,
    }),
    standing: standing({ side, body: voice.kind, bodyName: known ?? voice.name, kind: "body" }),
  }
}

const LOCAL_KINDS: ReadonlySet<string> = new Set([
  "emergency",
  "police",
  "health",
  "hospital",
  "coroner",
  "administration",
  "government",
  "prosecutor",
  "utility",
])
const homeSide = (voice: Extract<Voice, { form: "body" }>, country: string | null): string | null =>
  LOCAL_KINDS.has(voice.kind) ? country : null

/** Officials of no said country are those of the place; witnesses, media and sources speak for no side. */
const OFFICIAL_KINDS: ReadonlySet<GenericRow["kind"]> = new Set(["officials", "police", "rescuers", "medics"])

function hearGeneric(voice: Extract<Voice, { form: "generic" }>, carrier: string, country: string | null): Heard {
  const side = voice.country ?? (OFFICIAL_KINDS.has(voice.kind) ? country : null)
  const who = voice.country === null ? voice.kind : `${sideName(voice.country)} ${voice.kind}`
  return {
    origin: origin(`generic ${who} via ${wordsOf(carrier).join(" ")}`, {
      name: `${who} via ${carrier}`,
      side,
      identified: false,
    }),
    standing: standing({
      side,
      generic: voice.kind === "military" && side !== null ? 2 : voice.tier,
      armed: voice.kind === "military",
      kind: "generic",
    }),
  }
}

const HOME_OFFICES: ReadonlySet<string> = new Set([
  "mayor",
  "governor",
  "head of administration",
  "police chief",
  "coroner",
  "prosecutor",
])

/** Offices whose word is that of the body beside them. */
const BODY_OFFICES: ReadonlySet<string> = new Set(
  (OFFICES as readonly OfficeRow[]).filter(({ role }) => role !== "relays").map(({ office }) => office),
)

function hearPerson(person: Person, country: string | null): Heard {
  const speaksFor = person.office !== null && BODY_OFFICES.has(person.office)
  const local =
    (person.office !== null && HOME_OFFICES.has(person.office)) ||
    (speaksFor && person.body !== null && LOCAL_KINDS.has(person.body.kind))
  const side = person.country ?? (local ? country : null)
  return {
    origin: origin(`person ${person.key}`, { name: person.name, side, identified: true }),
    standing: standing(
      speaksFor
        ? { side, body: person.body?.kind ?? null, bodyName: person.body?.name ?? null, kind: "person" }
        : { side, office: person.office, kind: "person" },
    ),
  }
}

/** Speakers and outlets of whom is remembered who they are: an incident's many claims have few. */
const MOST_NAMES = 4096
const voiceOfWords = rememberedText(voiceOf, MOST_NAMES)
const hearOutletOf = rememberedText(hearOutlet, MOST_NAMES)

/**
 * Origin and basis of each claim of one incident, by claim id. Independent of the order of the claims; depends on these
 * claims alone, so that an incident's origins are made anew when it is.
 */
export function attribute(claims: readonly VoicedClaim[], setting: Setting): ReadonlyMap<ClaimId, Attribution> {
  const carried = carriers(claims)
  const voices = new Map(
    claims.map(({ claim }) => [claim.id, claim.speaker === null ? null : voiceOfWords(claim.speaker)]),
  )
  const words = new Map<ClaimId, PersonWords>()
  const wordsAbout = personWordsIn(claims)
  for (const voiced of claims) {
    const voice = voices.get(voiced.claim.id) ?? null
    if (voice?.form === "person") words.set(voiced.claim.id, wordsAbout(voiced, voice))
  }
  const personOf = resolvePersons([...words.values()])
  const heard = new Map<string, Heard>()
  const once = (what: string, hearIt: () => Heard): Heard => {
    const known = heard.get(what) ?? hearIt()
    heard.set(what, known)
    return known
  }
  const hear = ({ claim }: VoicedClaim): Heard => {
    const carrier = carried.get(claim.id) ?? claim.captureId
    const voice = voices.get(claim.id) ?? null
    const country = claim.place?.country ?? setting.country
    if (voice === null) return hearOutletOf(carrier)
    if (voice.form === "outlet") return hearOutletOf(voice.name)
    const { speaker } = claim
    if (voice.form === "body") return once(`body\n${speaker}\n${country}`, () => hearBody(voice, country))
    if (voice.form === "generic") {
      return once(`generic\n${speaker}\n${carrier}\n${country}`, () => hearGeneric(voice, carrier, country))
    }
    const said = words.get(claim.id)
    if (said === undefined) return hearOutletOf(carrier)
    const person = personOf(said)
    return once(`person\n${person.key}\n${country}`, () => hearPerson(person, country))
  }
  const whose = whoseWord(claims)
  return new Map(
    claims.map((voiced) => {
      const by = hear(whose(voiced))
      const scene = {
        country: voiced.claim.place?.country ?? setting.country,
        accused: setting.accused,
        ownStrike: tellsOfOwnStrike(voiced.claim.measure, voiced.sentence),
      }
      return [voiced.claim.id, { origin: by.origin, ...basisOf(voiced.claim, by.standing, scene) }]
    }),
  )
}
