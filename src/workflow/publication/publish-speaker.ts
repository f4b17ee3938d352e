import { fold } from "../../language/index.ts"
import { BYSTANDER_WORDS, KIN_WORDS, MEDIC_WORDS } from "../../privacy/index.ts"
import type { ScopedClaim } from "../../model/index.ts"
import { WITHHELD, type PublishedSpeaker } from "./published.ts"
import type { Said, Veil } from "./veil.ts"

/** Where a claim says what it says: its sentence, widened to its quote where that crosses sentences. */
export const saidIn = ({ claim }: ScopedClaim): Said => ({
  captureId: claim.captureId,
  sentence: { start: Math.min(claim.sentence.start, claim.start), end: Math.max(claim.sentence.end, claim.end) },
})

/** So many units of the sentence around a private name tell what its bearer is. */
const NEAR = 80

/** What a private person is, by the words beside the name. */
function roleOf(speaker: string, sentence: string): Pick<PublishedSpeaker, "as" | "name"> {
  const at = sentence.indexOf(speaker)
  const around = at < 0 ? speaker : sentence.slice(Math.max(0, at - NEAR), at + speaker.length + NEAR)
  const words = fold(around).split(/[^\p{L}-]+/u)
  if (words.some((word) => KIN_WORDS.has(word))) return { as: "relative", name: "a relative" }
  if (words.some((word) => MEDIC_WORDS.has(word))) return { as: "medic", name: "a medic" }
  if (words.some((word) => BYSTANDER_WORDS.has(word))) return { as: "witness", name: "a witness" }
  return { as: "private person", name: "a private person" }
}

/** Whose word a claim is, as it may be told. */
export function publishSpeaker(veil: Veil, scoped: ScopedClaim): PublishedSpeaker {
  const { claim, outlet, origin } = scoped
  const said = saidIn(scoped)
  const name = claim.speaker ?? outlet ?? origin.name
  const shown = claim.speaker === null ? veil.outlet(name) : veil.ofSentence(said, name)
  if (shown.withheld.length === 0) return { as: claim.speaker === null ? "outlet" : "public", name: shown.text }
  veil.note(
    {
      what: "speaker",
      reason: shown.withheld[0] ?? "private person",
      captureId: claim.captureId,
      span: null,
      of: null,
    },
    name,
  )
  if (claim.speaker === null) return { as: "outlet", name: shown.text }
  // What a person withheld may be an office: of that no more is said.
  if (shown.withheld.includes("decided")) return { as: "private person", name: WITHHELD }
  return roleOf(name, veil.sourceText(said.captureId, said.sentence))
}
