import type { Told } from "../api/client.ts"
import { placeNameText } from "./label-words.ts"
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

/** True of what is only supposed or expected: nothing of it counts. */
export const isIdle = (told: Told["ClaimInText"] | undefined): boolean =>
  told?.claim?.modality === "hypothetical" || told?.claim?.modality === "expected"

/** Who said it, by whom it came: "Ihor Klymenko → Telegram → Sample Wire". */
export function pathOf(claim: Claim): string {
  const steps = [claim.speaker ?? claim.origin.name, claim.channel, ...claim.relayedBy, claim.document.outlet]
  const named = steps.filter((step) => step !== null)
  return named.filter((step, i) => named.indexOf(step) === i).join(" → ")
}

type ToldClaim = Told["SourceTree"]["paths"][number]["claims"][number]

const STANCES = { accused: "contested.accuses", denied: "contested.denies", admitted: "contested.admits" } as const

/** Whom or what a claim counts beyond people; null where its own words say it already. */
function countedBy({ wording, group, object, scope }: ToldClaim): string | null {
  const counted = object ?? (group === null || group === "people" ? null : say(`group.${group}`))
  return counted === null || counted === scope || wording?.includes(counted) === true ? null : counted
}

/** A claim in a line: "killed: “300” children, Kyiv · hypothetical". What is not asserted never reads as if it were. */
export function gistOf(claim: ToldClaim): string {
  const { measure, wording, object, scope, modality } = claim
  const where = scope === null ? "" : `, ${placeNameText(scope)}`
  // A denial says so by itself.
  if (measure === "responsibility") return say(STANCES[object as keyof typeof STANCES] ?? "contested.says") + where
  const what = say(`measure.${measure}`)
  const counted = countedBy(claim)
  const said =
    wording === null
      ? counted === null
        ? what
        : `${what}: ${counted}`
      : say("relays.wording", { measure: what, wording })
  const whom = wording === null || counted === null ? "" : ` ${counted}`
  return said + whom + where + (modality === "asserted" ? "" : ` · ${say(`modality.${modality}`)}`)
}
