import { decisionFault } from "../../decisions/index.ts"
import { anchorsOf, capturesOf, decisionText, type Anchor, type Decision } from "../../model/index.ts"
import { isSignedBy, type Act, type RecordPort } from "../../record/index.ts"
import { textOfBlob, withdrawnIn } from "./proven.ts"

type DecisionEntry = Extract<Act, { readonly act: "decision" }>

/** What is wrong with the logged words of a decision and what the log says of them, each as a clause; the decision where it is one. */
function faultsOf(
  entry: DecisionEntry,
  text: string,
): { readonly decision: Decision | null; readonly faults: string[] } {
  const decision = parsed(text)
  const fault = decisionFault(decision)
  if (fault !== null) return { decision: null, faults: [`is no decision of this format: it ${fault}`] }
  const sound = decision as Decision
  const faults: string[] = []
  if (decisionText(sound) !== text) faults.push("is not canonical JSON")
  if (entry.kind !== sound.act.kind) faults.push(`is logged as ${entry.kind}, and is ${sound.act.kind}`)
  if (entry.captures.join() !== capturesOf(sound.act).join()) faults.push("is logged as bearing on other reports")
  if (entry.key !== sound.by.key) faults.push(`is logged with another key than that of ${sound.by.name}`)
  if (!isSignedBy(text, entry.signature, sound.by.key)) faults.push(`is not signed by the key of ${sound.by.name}`)
  return { decision: sound, faults }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whether words stand in a working text as an anchor says, with what is before and after them. */
const standsIn = ({ start, end, exact, prefix, suffix }: Anchor, text: string): boolean =>
  text.slice(start, end) === exact &&
  text.slice(Math.max(0, start - prefix.length), start) === prefix &&
  text.slice(end, end + suffix.length) === suffix

/**
 * Checks every decision that the log names and no withdrawal erased: its format, what the log says of it, its signature, and that its
 * quotations stand in the working texts that it names, where these are here. What is wrong goes to `damage`; the number checked is returned.
 */
export async function checkDecisions(record: RecordPort, damage: string[]): Promise<number> {
  const withdrawn = await withdrawnIn(record, 1)
  let checked = 0
  for await (const { n, body } of record.entries(1)) {
    if (body.act !== "decision") continue
    if (body.kind !== "withdraw" && body.captures.some((id) => withdrawn.has(id))) continue
    const text = await textOfBlob(record, body.decision)
    if (text === null) continue
    checked += 1
    const name = `decision dec_${body.decision.slice(0, 32)} (entry ${n})`
    const { decision, faults } = faultsOf(body, text)
    for (const fault of faults) damage.push(`${name} ${fault}`)
    for (const anchor of decision === null ? [] : anchorsOf(decision.act)) {
      const workingText = await textOfBlob(record, anchor.text)
      if (workingText !== null && !standsIn(anchor, workingText)) {
        damage.push(`${name} quotes words that do not stand in the text of ${anchor.capture}`)
      }
    }
  }
  return checked
}
