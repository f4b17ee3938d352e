import { firstValues, needsWhy, REPORT_FACTS, type ActName, type DecisionRequest, type Subject } from "./act-forms.ts"

const CHANGES = [
  "count",
  "measure",
  "group",
  "object",
  "extent",
  "modality",
  "place",
  "site",
  "asOf",
  "speaker",
] as const

/** Grounds of what is only tried, where the act must have some. */
const TRIED = "tried"

type Values = Readonly<Record<string, string>>

/** Fields that differ from what the form began with; of what is stated anew all that hold anything. */
function changesIn(act: ActName, values: Values, subject: Subject): NonNullable<DecisionRequest["changes"]> {
  const first = act === "correct" ? firstValues(act, subject) : {}
  return Object.fromEntries(
    CHANGES.flatMap((name) => {
      const value = values[name]?.trim() ?? ""
      // Of things an object is counted, and no group of people.
      if (name === "group" && (values["object"] ?? "").trim() !== "") return []
      return value === (first[name] ?? "") ? [] : [[name, value]]
    }),
  )
}

/** Of a field that takes some of what it offers: the values that are chosen, which hold no space. */
export const chosenIn = (value: string | undefined): readonly string[] =>
  (value ?? "").split(" ").filter((one) => one !== "")

const onOf = (subject: Subject): string[] => [subject.kind === "report" ? subject.capture : subject.id]

/** What a filled-in form asks of the record; null while something that the act needs is missing. */
export function requestOf(act: ActName, subject: Subject, values: Values): DecisionRequest | null {
  const on = onOf(subject)
  const quote = (subject.kind === "report" ? subject.quote : null) ?? values["quote"]?.trim() ?? ""
  const to = values["to"]?.trim() ?? ""
  switch (act) {
    case "place": {
      const first = firstValues(act, subject)
      const [place, site] = [values["place"]?.trim() ?? "", values["site"]?.trim() ?? ""]
      // Both empty: the whole of the incident.
      return place === first["place"] && site === first["site"] ? null : { act, on, changes: { place, site } }
    }
    case "correct": {
      const changes = changesIn(act, values, subject)
      return Object.keys(changes).length === 0 ? null : { act, on, changes }
    }
    case "add":
      return quote === "" || ((values["count"] ?? "").trim() === "" && !/\d/.test(quote))
        ? null
        : { act, on, quote, changes: changesIn(act, values, subject) }
    case "redact":
    case "release":
      return quote === "" ? null : { act, on, quote }
    case "verify":
      return (values["count"] ?? "").trim() === "" ? null : { act, on, changes: changesIn(act, values, subject) }
    case "tier": {
      const tier = Number(values["tier"])
      if (tier !== 1 && tier !== 2 && tier !== 3 && tier !== 4) return null
      const of = values["of"] === "origin" ? "origin" : "claim"
      const side = values["side"]?.trim() ?? ""
      return { act, on, tier, of, ...(of === "origin" && side !== "" ? { side } : {}) }
    }
    case "move":
    case "link":
      return to === "" ? null : { act, on, to }
    case "merge":
      return to === "" ? null : { act, on: [...on, to] }
    case "split": {
      const reports = chosenIn(values["reports"])
      return reports.length === 0 ? null : { act, on: [...on, ...reports] }
    }
    case "describe": {
      const facts = REPORT_FACTS.flatMap((name) => {
        const value = values[name]?.trim() ?? ""
        return value === "" ? [] : [[name, value] as const]
      })
      const cleared = chosenIn(values["clear"])
      if (facts.length + cleared.length === 0) return null
      return { act, on, ...Object.fromEntries(facts), ...(cleared.length === 0 ? {} : { clear: cleared.join(", ") }) }
    }
    default:
      return { act, on }
  }
}

/** The request with its grounds; what is only tried gets some where the act must have them. */
export function withGrounds(
  request: DecisionRequest,
  why: string,
  { dryRun }: { readonly dryRun: boolean },
): DecisionRequest {
  const given = why.trim()
  if (given !== "") return { ...request, why: given }
  return dryRun && needsWhy(request.act) ? { ...request, why: TRIED } : request
}
