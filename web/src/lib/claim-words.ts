import type { Told } from "../api/client.ts"

type Claim = Told["Claim"]

/** What a person may choose where they state a claim. */
export const MEASURES = [
  "killed",
  "injured",
  "casualties",
  "missing",
  "trapped",
  "hospitalised",
  "rescued",
  "evacuated",
  "displaced",
  "detained",
  "kidnapped",
  "damaged",
  "destroyed",
  "launched",
  "intercepted",
  "hit",
  "deployed",
  "transferred",
  "connected",
] as const satisfies readonly Claim["measure"][]

export const GROUPS = [
  "people",
  "civilians",
  "children",
  "women",
  "men",
  "elderly",
  "patients",
  "medics",
  "rescuers",
  "police",
  "journalists",
  "officials",
  "workers",
  "students",
  "combatants",
  "attackers",
  "other",
] as const satisfies readonly Told["FigureEffect"]["group"][]

export const EXTENTS = ["total", "members", "increment", "rest"] as const satisfies readonly Claim["extent"][]
export const MODALITIES = [
  "asserted",
  "denied",
  "uncertain",
  "expected",
  "hypothetical",
] as const satisfies readonly Claim["modality"][]

/** Who said it, by whom it came: "Ihor Klymenko → Telegram → Sample Wire". */
export function pathOf(claim: Claim): string {
  const steps = [claim.speaker ?? claim.origin.name, claim.channel, ...claim.relayedBy, claim.document.outlet]
  const named = steps.filter((step) => step !== null)
  return named.filter((step, i) => named.indexOf(step) === i).join(" → ")
}
