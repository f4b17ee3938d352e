import { anchorsOf, shortId, type DecisionAct, type Stated } from "../model/index.ts"
import { counted } from "./figure-words.ts"

/** What a person states a claim to count: "at least 12 children killed". */
export const countText = ({ count, measure, group, object }: Stated): string =>
  [count?.wording ?? "no count", object ?? (group === "people" || group === null ? null : group), measure]
    .filter((word) => word !== null)
    .join(" ")

const quoted = (act: DecisionAct): string => {
  const [first] = anchorsOf(act)
  return first === undefined ? "" : `“${first.exact}”`
}

/** What a decision does, as one clause: "rejects “12 people”". */
export function actInWords(act: DecisionAct): string {
  switch (act.kind) {
    case "accept":
      return `accepts ${quoted(act)} as ${countText(act.stated)}`
    case "correct":
      return `corrects ${quoted(act)}: ${act.changed.join(", ")}; it says ${countText(act.stated)}`
    case "reject":
      return `rejects ${quoted(act)}, read as ${act.claim.measure ?? "a claim"}`
    case "add":
      return `adds ${quoted(act)} as ${countText(act.stated)}`
    case "merge":
      return `makes one incident of two, held by ${counted(act.one.length + act.other.length, "claim")}`
    case "split":
      return `parts ${counted(act.apart.length, "report")} from an incident`
    case "move":
      return `counts ${quoted(act)} in the incident of “${act.to.exact}”`
    case "place": {
      const { place, site } = act.scope
      return `counts ${quoted(act)} in ${[site?.name, place?.name].filter((n) => n !== undefined).join(", ") || "the whole of the incident"}`
    }
    case "link":
      return `takes ${quoted(act)} for a relay of “${act.origin.exact}”`
    case "unlink":
      return `takes ${quoted(act)} for a word of its own`
    case "tier":
      return `sets tier ${act.tier} for ${act.of === "claim" ? quoted(act) : `all of the origin of ${quoted(act)}`}${act.side === null ? "" : `, which speaks for ${act.side}`}`
    case "verify":
      return `counts: ${countText(act.stated)}`
    case "final":
      return `calls ${quoted(act)} final`
    case "note":
      return `notes on ${quoted(act)}`
    case "redact":
      return `withholds ${quoted(act)} from publications`
    case "release":
      return `lets publications show ${quoted(act)}`
    case "withdraw":
      return `withdraws the report ${shortId(act.capture)}: its bytes are erased`
    case "describe": {
      const { published, outlet, title, role, cleared = [] } = act.facts
      const said = [
        ...(published === null ? [] : [`published ${published}`]),
        ...(outlet === null ? [] : [`by ${outlet}`]),
        ...(title === null ? [] : [`under “${title}”`]),
        ...(role === undefined ? [] : [`written as ${role}`]),
        ...(cleared.length === 0 ? [] : [`not known: ${cleared.join(", ")}`]),
      ]
      return `says of the report ${shortId(act.capture)}: ${said.join(", ")}`
    }
    case "undo":
      return `undoes ${shortId(act.decision)}`
  }
}
