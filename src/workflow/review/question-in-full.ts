import { anchorsOf, type CaptureId, type Claim, type Mention, type ScopedClaim, type Span } from "../../model/index.ts"
import { claimsOf, documentRow, type DocumentRow } from "../document-row.ts"
import { clusterRow, lineRow } from "../incident-row.ts"
import { loadScene } from "../scene.ts"
import type { IncidentHeading } from "../views.ts"
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
  /** Name of the place or site in which it counts. */
  readonly scope: string | null
  /** The words in their report; those that a decision holds on to where nothing is read. */
  readonly around: WordsAround
}

/** The report of a question: that of its claim, else of its last decision. */
function captureOf(question: Question, mentions: ReadonlyMap<string, Mention>): CaptureId | null {
  const ofClaim = question.claimId === null ? undefined : mentions.get(question.claimId)?.captureId
  const decision = question.decisions.at(-1)?.decision
  return ofClaim ?? (decision === undefined ? null : (anchorsOf(decision.act)[0]?.capture ?? null))
}

/** Reads what lines of a list say of questions, in their order. */
export async function questionLines(
  workspace: Workspace,
  questions: readonly Question[],
): Promise<readonly QuestionLine[]> {
  const { derived } = workspace.record
  const claims = questions.flatMap(({ claimId }) => claimId ?? [])
  const mentions = (await derived.byKeys("mention", claims)).map(({ value }) => value as unknown as Mention)
  const byClaim = new Map(mentions.flatMap((mention) => mention.claimIds.map((id) => [id as string, mention] as const)))
  const members = await derived.getMany(
    "member",
    mentions.map(({ id }) => id),
  )
  const incidentOf = new Map(
    members.map(({ id, value }) => [id, (value as unknown as { readonly incidentId: string }).incidentId]),
  )
  const captures = questions.flatMap((question) => captureOf(question, byClaim) ?? [])
  const documents = new Map(
    (await derived.getMany("document", [...new Set(captures)])).map(({ id, value }) => [id, documentRow(value)]),
  )
  const incidentIds = questions.flatMap(({ incidentId }) => incidentId ?? [])
  const lines = await derived.getMany("line", [...new Set([...incidentIds, ...incidentOf.values()])])
  const headings = new Map(lines.map(({ id, value }) => [id, lineRow(value).heading]))
  return questions.map((question) => {
    const document = documents.get(captureOf(question, byClaim) ?? "") ?? null
    const mention = question.claimId === null ? undefined : byClaim.get(question.claimId)
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
  if (line.document !== null && line.document.withdrawn === undefined && span !== null) {
    return wordsAround(await workingTextOf(workspace, line.document), span)
  }
  const decision = line.question.decisions.at(-1)?.decision
  const anchor = decision === undefined ? undefined : anchorsOf(decision.act)[0]
  const { prefix = "", exact = "", suffix = "" } = anchor ?? {}
  return { previous: "", before: prefix, words: exact, after: suffix, next: "" }
}

/** Reads all that a person needs to answer a question. */
export async function questionInFull(workspace: Workspace, question: Question): Promise<QuestionInFull> {
  const [line] = await questionLines(workspace, [question])
  if (line === undefined) throw new TypeError("no line for a question")
  const grouped = line.incident === null ? null : await workspace.record.derived.get("incident", line.incident.id)
  const scene = grouped === null ? null : await loadScene(workspace, clusterRow(grouped).cluster)
  const scoped = scene?.claims.find(({ claim }) => claim.id === question.claimId) ?? null
  const node = scene?.laidOut.incident.nodes.find(({ id }) => id === scoped?.node)
  return { ...line, scoped, scope: node?.name ?? null, around: await around(workspace, line) }
}
