import type { Told } from "../api/client.ts"
import { say } from "./language.svelte.ts"

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

type ToldClaim = Told["SourceTree"]["paths"][number]["claims"][number]

/** A claim in a line: "killed: “300” children, Kyiv · hypothetical". What is not asserted never reads as if it were. */
export function gistOf({ measure, wording, group, object, scope, modality }: ToldClaim): string {
  const what = say(`measure.${measure}`)
  const counted = object ?? (group === null || group === "people" ? null : say(`group.${group}`))
  const whom = counted === null || wording?.includes(counted) === true ? [] : [counted]
  const first = wording === null ? what : say("relays.wording", { measure: what, wording })
  const said = [
    [first, ...whom].join(wording === null && whom.length > 0 ? ": " : " "),
    ...(scope === null ? [] : [scope]),
  ]
  return said.join(", ") + (modality === "asserted" ? "" : ` · ${say(`modality.${modality}`)}`)
}
