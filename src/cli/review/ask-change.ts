import { EXTENTS, GROUPS, MEASURES, MODALITIES, ReckonerError, type Claim } from "../../model/index.ts"
import {
  effectsOfRequests,
  type Changes,
  type DecisionRequest,
  type Identity,
  type QuestionInFull,
} from "../../workflow/index.ts"
import type { Keyboard } from "../keyboard.ts"
import type { Screen } from "../screen.ts"
import { effectsInFull } from "./answer-words.ts"
import { showPages } from "./pages.ts"
import type { RecordSession } from "./record-session.ts"

/** What asking for a change needs of the walk. */
export interface Asking {
  readonly session: RecordSession
  readonly identity: Identity
  readonly screen: Screen
  readonly keyboard: Keyboard
  /** Null where the person left it. */
  type(prompt: string): Promise<string | null>
  /** What the person is told when they are back. */
  say(message: string): void
}

interface Field {
  readonly name: keyof Changes
  /** What it takes; "" for words. */
  readonly takes: string
  now(claim: Claim): string
}

/** Fields that a person may correct, as `reckoner decide correct` names them. */
const FIELDS: readonly Field[] = [
  { name: "count", takes: "", now: ({ count }) => count?.wording ?? "none" },
  { name: "measure", takes: Object.keys(MEASURES).join(" "), now: ({ measure }) => measure },
  { name: "group", takes: GROUPS.join(" "), now: ({ group }) => group ?? "" },
  { name: "object", takes: "", now: ({ object }) => object ?? "" },
  { name: "extent", takes: EXTENTS.join(" "), now: ({ extent }) => extent },
  { name: "modality", takes: MODALITIES.join(" "), now: ({ modality }) => modality },
  { name: "place", takes: "", now: ({ place }) => place?.name ?? "the whole" },
  { name: "site", takes: "", now: ({ site }) => site?.name ?? "none" },
  { name: "asOf", takes: "a date or instant", now: ({ asOf }) => asOf ?? "not stated" },
  { name: "speaker", takes: "", now: ({ speaker }) => speaker ?? "the outlet itself" },
]

const LEFT = "Nothing was decided."

/** A field by its name or the beginning that no other has; null where none is meant. */
const fieldNamed = (word: string): Field | null => {
  const alike = FIELDS.filter(({ name }) => name.toLowerCase().startsWith(word.toLowerCase()))
  return FIELDS.find(({ name }) => name === word) ?? (alike.length === 1 ? (alike[0] ?? null) : null)
}

async function correction(claim: Claim, asking: Asking): Promise<DecisionRequest | null> {
  const word = await asking.type(`Which? ${FIELDS.map(({ name }) => name).join(" ")}:`)
  if (word === null || word === "") return null
  const field = fieldNamed(word)
  if (field === null) {
    asking.say(`There is no field "${word}".`)
    return null
  }
  const takes = field.takes === "" ? "" : ` (${field.takes})`
  const value = await asking.type(`${field.name}${takes}, now ${field.now(claim)}; correct is:`)
  return value === null ? null : { act: "correct", on: [claim.id], changes: { [field.name]: value } }
}

async function tierSet(claim: Claim, asking: Asking): Promise<DecisionRequest | null> {
  const word = await asking.type("Tier (1 verified, 2 responsible body, 3 others, 4 a party on the other's losses):")
  const tier = Number(word)
  if (tier === 1 || tier === 2 || tier === 3 || tier === 4) return { act: "tier", on: [claim.id], tier }
  asking.say(word === null ? LEFT : "A tier is 1, 2, 3 or 4.")
  return null
}

/**
 * Asks what is to change, shows what that would do to the figures, then asks for its grounds.
 * Null where the person left it, or the change cannot be taken; they are told why.
 */
export async function askChange(
  act: "correct" | "tier",
  { claim }: QuestionInFull,
  asking: Asking,
): Promise<DecisionRequest | null> {
  if (claim === null) return null
  asking.say(LEFT)
  const request = await (act === "correct" ? correction(claim, asking) : tierSet(claim, asking))
  if (request === null) return null
  const { session, identity, screen } = asking
  try {
    const effects = await effectsOfRequests(await session.workspace(), identity, [request])
    await showPages(["What that would change:", "", ...effectsInFull(effects, screen.columns)], asking)
  } catch (error) {
    if (!(error instanceof ReckonerError)) throw error
    asking.say(`${error.message}. ${error.wayOut}`)
    return null
  }
  const why = await asking.type("Why? (Esc: leave it)")
  if (why === null || why === "") {
    asking.say("Nothing was decided: it needs its grounds.")
    return null
  }
  return { ...request, why }
}
