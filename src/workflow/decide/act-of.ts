import { anchorAt, inForce, unprovenAmong } from "../../decisions/index.ts"
import {
  capturesOf,
  isMeasure,
  ReckonerError,
  type Anchor,
  type DecisionAct,
  type LookedAt,
  type Mention,
  type MentionId,
  type ReadClaim,
  type Stated,
} from "../../model/index.ts"
import { documentRow, type DocumentRow } from "../document-row.ts"
import { findIncident } from "../find-incident.ts"
import { NOTE_MEDIA_TYPE } from "../read-document.ts"
import { workingTextOf } from "../working-text-of.ts"
import type { Workspace } from "../workspace.ts"
import { anchorOfClaim } from "./anchors.ts"
import { decisionsOn } from "./decision-rows.ts"
import { describeOf } from "./describe-of.ts"
import { findClaim, findDocument } from "./find-claim.ts"
import { findDecision } from "./find-decision.ts"
import { mergeOf } from "./merge-of.ts"
import { anchorNamed, anchorsOfMentions, isClaimName } from "./named-anchors.ts"
import { lacks, NEEDS_WHY, onlyName, STATED_FIELDS, type ChangedField, type DecisionRequest } from "./request.ts"
import { blankClaim, changed, statedOf } from "./stated.ts"

/** A report that still has its words. @throws ReckonerError "not-found", "usage" where it was withdrawn */
async function findReport(workspace: Workspace, name: string): Promise<DocumentRow> {
  const row = await findDocument(workspace, name)
  if (row.withdrawn === undefined) return row
  throw new ReckonerError(
    "usage",
    `${row.capture.id} was withdrawn${row.withdrawn.by === null ? "" : ` by ${row.withdrawn.by}`}: its bytes are gone`,
    "See: reckoner history",
  )
}

/** A quotation of a document, verbatim and once. @throws ReckonerError "not-found" */
async function quoted(
  workspace: Workspace,
  request: DecisionRequest,
): Promise<{ readonly row: DocumentRow; readonly anchor: Anchor }> {
  const row = await findReport(workspace, onlyName(request, "report"))
  const { quote } = request
  if (quote === undefined || quote === "") throw lacks(request, "--quote, words of the report as they stand there")
  const text = await workingTextOf(workspace, row)
  const start = text.indexOf(quote)
  if (start < 0) {
    throw new ReckonerError(
      "not-found",
      `"${quote}" does not stand in ${row.capture.id}`,
      "Give the words as they stand there, sign for sign.",
    )
  }
  if (text.includes(quote, start + 1)) {
    throw new ReckonerError(
      "usage",
      `"${quote}" stands in ${row.capture.id} more than once`,
      "Quote more of the sentence.",
    )
  }
  const measure = request.changes?.measure ?? null
  const counts = {
    measure: measure !== null && isMeasure(measure) ? measure : null,
    group: measure === null ? null : groupOf(request),
    ordinal: 0,
  }
  const at = { start, end: start + quote.length }
  return { row, anchor: anchorAt({ capture: row.capture.id, hash: row.text.hash, text }, at, counts) }
}

const groupOf = ({ changes }: DecisionRequest): Anchor["group"] =>
  changes?.object === undefined ? ((changes?.group ?? "people") as Anchor["group"]) : null

const fieldsChanged = (request: DecisionRequest): (keyof Stated)[] =>
  (Object.keys(request.changes ?? {}) as ChangedField[]).flatMap((field) => STATED_FIELDS[field])

const lookedAt = ({ reading }: DocumentRow): Required<LookedAt> => ({ published: reading.published?.edtf ?? null })

async function correct(workspace: Workspace, request: DecisionRequest): Promise<DecisionAct> {
  const found = await findClaim(workspace, onlyName(request, "claim"))
  const claim: ReadClaim | undefined = found.row.reading.claims[found.index]
  if (claim === undefined || request.changes === undefined || Object.keys(request.changes).length === 0) {
    throw lacks(request, "what is to be changed: --count, --measure, --group, --extent, --place …")
  }
  const anchor = await anchorOfClaim(workspace, found)
  const stated = changed(workspace, statedOf(claim), request.changes)
  return { kind: "correct", claim: anchor, stated, changed: fieldsChanged(request), ...lookedAt(found.row) }
}

async function addClaim(workspace: Workspace, request: DecisionRequest): Promise<DecisionAct> {
  if (request.changes?.measure === undefined) throw lacks(request, "--measure, what is counted")
  const { row, anchor } = await quoted(workspace, request)
  // Others get the note with its author's count alone: what hung on the words of one whose count is gone would not come with it.
  if (row.capture.mediaType === NOTE_MEDIA_TYPE) {
    throw new ReckonerError(
      "usage",
      `${row.capture.id} is the note of an own count, and says what its author counted`,
      "Correct that count, or count anew: reckoner decide verify",
    )
  }
  const group = groupOf(request)
  const stated = changed(workspace, { ...blankClaim(anchor.exact), group }, request.changes)
  if (stated.count === null && stated.measure !== "responsibility") {
    throw lacks(request, "--count, or a quotation that holds a number")
  }
  return { kind: "add", claim: anchor, stated, ...lookedAt(row) }
}

/** Mentions by which other captures of a report's text tell the same: what is decided of the one holds of them. */
async function twinsOf(
  workspace: Workspace,
  row: DocumentRow,
  told: readonly Mention[],
  mentions: readonly Mention[],
): Promise<readonly MentionId[]> {
  const rows = await workspace.record.derived.byKeys("document", [`text:${row.text.hash}`])
  const others = new Set(
    rows.flatMap(({ id, value }) => (documentRow(value).capture.mediaType === NOTE_MEDIA_TYPE ? [] : [id])),
  )
  const letters = new Set(told.map(({ letter }) => letter))
  return mentions.flatMap(({ id, captureId, letter }) =>
    captureId !== row.capture.id && others.has(captureId) && letters.has(letter) ? [id] : [],
  )
}

async function split(workspace: Workspace, request: DecisionRequest): Promise<DecisionAct> {
  const [name, ...apart] = request.on
  if (name === undefined || apart.length === 0) {
    throw lacks(request, "an incident, and the reports or claims that are of another")
  }
  const { incident } = await findIncident(workspace, name)
  const members = await workspace.record.derived.getMany("mention", incident.mentionIds)
  const mentions = members.map(({ value }) => value as unknown as Mention)
  const [parted, twins] = [new Set<MentionId>(), new Set<MentionId>()]
  for (const one of apart) {
    const { id, row } = isClaimName(one)
      ? await findClaim(workspace, one)
      : { id: null, row: await findDocument(workspace, one) }
    const theirs = mentions.filter((m) => m.captureId === row.capture.id && (id === null || m.claimIds.includes(id)))
    if (theirs.length === 0) {
      throw new ReckonerError("not-found", `${one} is not in ${incident.id}`, `See: reckoner show ${name}`)
    }
    for (const { id: mention } of theirs) parted.add(mention)
    for (const twin of await twinsOf(workspace, row, theirs, mentions)) twins.add(twin)
  }
  const from = await anchorsOfMentions(
    workspace,
    incident.mentionIds.filter((id) => !parted.has(id) && !twins.has(id)),
  )
  if (from.length === 0) {
    throw new ReckonerError("usage", "nothing would be left of the incident", "Name the reports that are to go.")
  }
  const anchors = await anchorsOfMentions(workspace, [...parted].toSorted())
  if (anchors.length === 0) {
    throw new ReckonerError("usage", "nothing is counted there that could be parted", `See: reckoner show ${name}`)
  }
  return { kind: "split", apart: anchors, from }
}

async function move(workspace: Workspace, request: DecisionRequest): Promise<DecisionAct> {
  const claim = await anchorOfClaim(workspace, await findClaim(workspace, onlyName(request, "claim")))
  const { place, site } = request.changes ?? {}
  if (request.to !== undefined) return { kind: "move", claim, to: await anchorNamed(workspace, request.to) }
  if (place === undefined && site === undefined) throw lacks(request, "--to INCIDENT, or --place NAME or --site NAME")
  const { place: to, site: at } = changed(workspace, blankClaim(""), {
    place: place ?? "",
    ...(site === undefined ? {} : { site }),
  })
  return { kind: "place", claim, scope: { place: to, site: at } }
}

async function undo(workspace: Workspace, request: DecisionRequest): Promise<DecisionAct> {
  const { id, decision, unproven } = await findDecision(workspace, onlyName(request, "decision"))
  if (decision.act.kind === "withdraw" && unproven !== true) {
    throw new ReckonerError(
      "usage",
      "a withdrawal cannot be undone: the bytes are gone",
      "Add the report again from its source, under another id.",
    )
  }
  const captures = capturesOf(decision.act)
  const decided = await decisionsOn(workspace, captures)
  const standing = [...inForce(decided), ...unprovenAmong(decided)]
  if (!standing.some((row) => row.id === id)) {
    const undoer = standing.findLast(({ decision: { act } }) => act.kind === "undo" && act.decision === id)
    throw new ReckonerError(
      "usage",
      `${id} is taken back already${undoer === undefined ? "" : `, by ${undoer.id}`}`,
      undoer === undefined ? "See: reckoner history" : `To bring it back: reckoner decide undo ${undoer.id} --why …`,
    )
  }
  return { kind: "undo", decision: id, captures }
}

/**
 * What a person asks for, as an act whose anchors hold on to today's texts.
 * @throws ReckonerError "not-found" for a name that means nothing here, "usage" for what the act cannot take
 */
export async function actOf(workspace: Workspace, request: DecisionRequest): Promise<DecisionAct> {
  if (NEEDS_WHY.has(request.act) && (request.why ?? "").trim() === "") {
    throw lacks(request, "--why, the grounds in your words")
  }
  const claimNamed = async (): Promise<Anchor> =>
    anchorOfClaim(workspace, await findClaim(workspace, onlyName(request, "claim")))
  switch (request.act) {
    case "accept": {
      const found = await findClaim(workspace, onlyName(request, "claim"))
      const claim = found.row.reading.claims[found.index]
      if (claim === undefined) throw lacks(request, "one claim")
      return {
        kind: "accept",
        claim: await anchorOfClaim(workspace, found),
        stated: statedOf(claim),
        ...lookedAt(found.row),
      }
    }
    case "correct":
      return correct(workspace, request)
    case "reject":
    case "final":
    case "unlink":
      return { kind: request.act, claim: await claimNamed() }
    case "add":
      return addClaim(workspace, request)
    case "merge":
      return mergeOf(workspace, request)
    case "split":
      return split(workspace, request)
    case "move":
    case "place":
      return move(workspace, request)
    case "link": {
      const [claim, origin] = request.to === undefined ? request.on : [request.on[0], request.to]
      if (claim === undefined || origin === undefined) {
        throw lacks(request, "two claims: the relay, and the one that it relays")
      }
      return {
        kind: "link",
        claim: await anchorOfClaim(workspace, await findClaim(workspace, claim)),
        origin: await anchorOfClaim(workspace, await findClaim(workspace, origin)),
      }
    }
    case "tier": {
      if (request.tier === undefined) throw lacks(request, "--tier 1 to 4")
      if (request.side !== undefined && request.of !== "origin") {
        throw lacks(request, "--of origin where a side is given")
      }
      return {
        kind: "tier",
        claim: await claimNamed(),
        tier: request.tier,
        of: request.of ?? "claim",
        side: request.side ?? null,
      }
    }
    case "note":
      return { kind: "note", about: await anchorNamed(workspace, onlyName(request, "claim or incident")) }
    case "redact":
    case "release":
      return { kind: request.act, words: (await quoted(workspace, request)).anchor }
    case "withdraw":
      return { kind: "withdraw", capture: (await findReport(workspace, onlyName(request, "report"))).capture.id }
    case "describe":
      return describeOf((await findReport(workspace, onlyName(request, "report"))).capture.id, request)
    case "undo":
      return undo(workspace, request)
    case "verify":
      throw new TypeError("an own count brings a note: see verifyOf")
  }
}
