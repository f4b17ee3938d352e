import {
  anchorsOf,
  capturesOf,
  type CaptureId,
  type Claim,
  type Json,
  type Mention,
  type ScopedClaim,
  type Span,
} from "../../model/index.ts"
import { claimsOf, documentRow, type DocumentRow } from "../document-row.ts"
import { clusterRow, lineRow } from "../incident-row.ts"
import { loadScene } from "../scene.ts"
import type { IncidentHeading } from "../views.ts"
import { tracesOfClaims } from "../traces.ts"
import { workingTextOf } from "../working-text-of.ts"
import type { Workspace } from "../workspace.ts"
import type { Question } from "./question.ts"
import { wordsAround, type WordsAround } from "./words-around.ts"

/** A question with the claim and report that it is about: enough for a line of a list. */
export interface QuestionLine {
  readonly question: Question
  readonly incident: IncidentHeading | null
  /** As people left it; null where nothing is read at the words. */
  readonly claim: Claim | null
  /** Null where the report is not there. */
  readonly document: DocumentRow | null
}

/** A question with all that a person needs to answer it. */
export interface QuestionInFull extends QuestionLine {
  /** The claim in its incident: tier, origin, times. Null where it is in none. */
  readonly scoped: ScopedClaim | null
  /** Name of the place or site in which it counts; null for the whole of its incident. */
  readonly scope: string | null
  /** The words in their report; those that a decision holds on to where nothing is read. */
  readonly around: WordsAround
}

const mentionIn = (value: Json): Mention => value as unknown as Mention

/** The report of a question about decisions: that of the last one's words. */
function captureDecided({ decisions }: Question): CaptureId | null {
  const decision = decisions.at(-1)?.decision
  return decision === undefined ? null : (anchorsOf(decision.act)[0]?.capture ?? capturesOf(decision.act)[0] ?? null)
}

/** The report's letter of the incident in which one of the decisions stated what it is about; null where none did. */
const letterStated = ({ decisions }: Question): string | null =>
  decisions.flatMap(({ decision: { act } }) => ("stated" in act ? act.stated.incident : [])).at(-1) ?? null

/** The mention that each question is about: its claim's, else, where the claim is gone, that of the letter that was stated. */
async function mentionsOf(
  workspace: Workspace,
  questions: readonly Question[],
): Promise<ReadonlyMap<Question, Mention>> {
  const { derived } = workspace.record
  const claims = questions.flatMap(({ claimId }) => claimId ?? [])
  const counted = (await derived.byKeys("mention", claims)).map(({ value }) => mentionIn(value))
  const byClaim = new Map(counted.flatMap((mention) => mention.claimIds.map((id) => [id, mention] as const)))
  const captures = new Set(questions.flatMap((question) => captureDecided(question) ?? []))
  const told = await derived.byKeys(
    "mention",
    [...captures].map((id) => `document|${id}`),
  )
  const byLetter = new Map(
    told.map(({ value }) => mentionIn(value)).map((mention) => [`${mention.captureId} ${mention.letter}`, mention]),
  )
  return new Map(
    questions.flatMap((question) => {
      const ofClaim = question.claimId === null ? undefined : byClaim.get(question.claimId)
      const mention = ofClaim ?? byLetter.get(`${captureDecided(question)} ${letterStated(question)}`)
      return mention === undefined ? [] : [[question, mention] as const]
    }),
  )
}

/** Reads what lines of a list say of questions, in their order. */
export async function questionLines(
  workspace: Workspace,
  questions: readonly Question[],
): Promise<readonly QuestionLine[]> {
  const { derived } = workspace.record
  const mentions = await mentionsOf(workspace, questions)
  const members = await derived.getMany("member", [...new Set([...mentions.values()].map(({ id }) => id))])
  const incidentOf = new Map(
    members.map(({ id, value }) => [id, (value as unknown as { readonly incidentId: string }).incidentId]),
  )
  const captureOf = (question: Question): string => mentions.get(question)?.captureId ?? captureDecided(question) ?? ""
  const documents = new Map(
    (await derived.getMany("document", [...new Set(questions.map(captureOf))])).map(({ id, value }) => [
      id,
      documentRow(value),
    ]),
  )
  const lines = await derived.getMany("line", [...new Set(incidentOf.values())])
  const headings = new Map(lines.map(({ id, value }) => [id, lineRow(value).heading]))
  return questions.map((question) => {
    const document = documents.get(captureOf(question)) ?? null
    const mention = mentions.get(question)
    const incidentId = question.incidentId ?? (mention === undefined ? undefined : incidentOf.get(mention.id)) ?? ""
    const claim = document === null ? null : (claimsOf(document).find(({ id }) => id === question.claimId) ?? null)
    return { question, incident: headings.get(incidentId) ?? null, claim, document }
  })
}

/** Where the words of a question stand today; null where they are not found. */
function spanOf({ question, claim }: QuestionLine): Span | null {
  return claim ?? question.decisions.at(-1)?.targets[0]?.span ?? null
}

async function around(workspace: Workspace, line: QuestionLine): Promise<WordsAround> {
  const span = spanOf(line)
  const report = span === null ? null : await reportText(workspace, line)
  if (report !== null && span !== null) return wordsAround(report.before + report.words + report.after, span)
  const decision = line.question.decisions.at(-1)?.decision
  const anchor = decision === undefined ? undefined : anchorsOf(decision.act)[0]
  const { prefix = "", exact = "", suffix = "" } = anchor ?? {}
  return { previous: "", before: prefix, words: exact, after: suffix, next: "" }
}

/** A report's whole text around the words of a question; null where the report or the words are not there. */
export async function reportText(
  workspace: Workspace,
  line: QuestionLine,
): Promise<{ readonly before: string; readonly words: string; readonly after: string } | null> {
  const span = spanOf(line)
  if (line.document === null || line.document.withdrawn !== undefined || span === null) return null
  const text = await workingTextOf(workspace, line.document)
  return { before: text.slice(0, span.start), words: text.slice(span.start, span.end), after: text.slice(span.end) }
}

/** The claim with how it was read. */
async function traced(workspace: Workspace, { claim, document }: QuestionLine): Promise<Claim | null> {
  if (claim === null || document === null) return claim
  return { ...claim, trace: (await tracesOfClaims(workspace, [document])).get(claim.id) ?? claim.trace }
}

/** Reads all that a person needs to answer a question. */
export async function questionInFull(workspace: Workspace, question: Question): Promise<QuestionInFull> {
  const [line] = await questionLines(workspace, [question])
  if (line === undefined) throw new TypeError("no line for a question")
  const grouped = line.incident === null ? null : await workspace.record.derived.get("incident", line.incident.id)
  const scene = grouped === null ? null : await loadScene(workspace, clusterRow(grouped).cluster)
  const scoped = scene?.claims.find(({ claim }) => claim.id === question.claimId) ?? null
  const node = scene?.laidOut.incident.nodes.find(({ id }) => id === scoped?.node)
  const scope = node === undefined || node.parentId === null ? null : node.name
  return { ...line, claim: await traced(workspace, line), scoped, scope, around: await around(workspace, line) }
}
