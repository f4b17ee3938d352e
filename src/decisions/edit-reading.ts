import {
  compareCodeUnits,
  MEASURES,
  type CaptureId,
  type ClaimId,
  type DecisionAct,
  type Edtf,
  type LocalIncident,
  type ReadClaim,
  type Reading,
  type Span,
  type Stated,
  type StatedScope,
} from "../model/index.ts"
import type { AnchorText } from "./anchor.ts"
import type { Identified } from "./in-force.ts"
import { targetsIn, type ReadUnderId, type Target, type TargetsOf } from "./slots.ts"

/** A document as the reader read it. */
export interface MachineReading extends AnchorText {
  readonly reading: Reading
  /** In the order of `reading.claims`. */
  readonly claimIds: readonly ClaimId[]
}

/** A document as people left it. */
export interface EditedReading {
  readonly reading: Reading
  readonly claimIds: readonly ClaimId[]
  readonly targets: TargetsOf
}

/** What people state a claim to say. */
interface Statement {
  readonly stated: Stated
  readonly span: Span
  readonly by: string
  /** Fields that the document's own reading keeps, since they follow from when it was published. */
  readonly kept: readonly (keyof Stated)[]
}

type Stating = Extract<DecisionAct, { readonly stated: Stated }>

const AS_OF = ["asOf", "asOfStated"] as const satisfies readonly (keyof Stated)[]
const OF_THE_CAPTURE = [...AS_OF, "incident"] as const satisfies readonly (keyof Stated)[]

/**
 * What of a statement its author did not stand behind here: they looked at another capture, or at this one before it was dated as it is now,
 * and left what follows from that as it was read.
 */
function keptOf(act: Stating, { onTwin, published }: { readonly onTwin: boolean; readonly published: Edtf | null }) {
  if (act.kind === "verify") return []
  const changed: readonly (keyof Stated)[] =
    act.kind === "correct" ? act.changed : act.kind === "add" && act.stated.asOfStated ? AS_OF : []
  const left = OF_THE_CAPTURE.filter((field) => !changed.includes(field))
  if (onTwin) return left
  if (act.published === undefined) {
    // Made before it was kept what the person looked at: what they left open is open.
    return act.stated.asOf === null && !act.stated.asOfStated ? left.filter((field) => field !== "incident") : []
  }
  return act.published === published ? [] : left
}

/** What people decided of one claim; later decisions have replaced earlier ones of their kind. */
interface Verdicts {
  standing: { readonly rejected: true } | Statement | null
  scope: StatedScope | null
  /** The claim whose incident it was moved to, by capture and id. */
  movedTo: { readonly capture: CaptureId; readonly claim: ClaimId | null } | null
  final: boolean
}

function verdictsBySlot(
  { capture, published }: { readonly capture: CaptureId; readonly published: Edtf | null },
  decisions: readonly Identified[],
  targets: TargetsOf,
): Map<ClaimId, Verdicts> {
  const slots = new Map<ClaimId, Verdicts>()
  for (const { id, decision, onTwin } of decisions) {
    const { act } = decision
    const target = targets.get(id)?.get(0) ?? null
    if (target === null || target.claim === null || target.span === null) continue
    const slot = slots.get(target.claim) ?? { standing: null, scope: null, movedTo: null, final: false }
    slots.set(target.claim, slot)
    switch (act.kind) {
      case "accept":
      case "correct":
      case "add":
      case "verify":
        slot.standing = {
          stated: act.stated,
          span: target.span,
          by: `decided.${act.kind}`,
          kept: keptOf(act, { onTwin: onTwin === true, published }),
        }
        break
      case "reject":
        slot.standing = { rejected: true }
        break
      case "move": {
        const to = act.to.capture === capture ? (targets.get(id)?.get(1)?.claim ?? null) : null
        slot.movedTo = { capture: act.to.capture, claim: to }
        break
      }
      case "place":
        slot.scope = act.scope
        break
      case "final":
        slot.final = true
        break
      // These bear on whose word a claim is, on incidents, on words, or on what the reader was told of the report.
      case "describe":
      case "link":
      case "merge":
      case "note":
      case "redact":
      case "release":
      case "split":
      case "tier":
      case "undo":
      case "unlink":
      case "withdraw":
        break
    }
  }
  return slots
}

const WHY: Readonly<Record<string, string>> = {
  "decided.accept": "accepted by a person as it stood",
  "decided.correct": "corrected by a person",
  "decided.add": "added by a person: it was not read here",
  "decided.verify": "counted by a person",
}

/** The sentence of a claim that people alone state: its line of the text. */
function lineAround(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf("\n", start - 1)
  const after = text.indexOf("\n", end)
  return { start: before + 1, end: after < 0 ? text.length : after }
}

function asStated(read: ReadClaim | null, { stated, span, by, kept }: Statement, text: string): ReadClaim {
  const at =
    read === null
      ? { ...span, sentence: lineAround(text, span) }
      : { start: read.start, end: read.end, sentence: read.sentence }
  return {
    ...stated,
    ...(read === null ? {} : Object.fromEntries(kept.map((field) => [field, read[field]]))),
    ...at,
    quote: text.slice(at.start, at.end),
    tier: MEASURES[stated.measure].tier,
    partOf: read?.partOf ?? null,
    rule: read?.rule ?? by,
    trace: [...(read?.trace ?? []), { pass: "decision", rule: by, why: WHY[by] ?? by }],
  }
}

/** An incident of which its document says nothing: a person ties it to another. */
export const untoldIncident = (of: Pick<LocalIncident, "letter" | "main" | "label">): LocalIncident => ({
  ...of,
  date: null,
  dateReason: null,
  daysFromPublished: null,
  place: null,
  places: [],
  kinds: [],
  names: [],
  persons: [],
  viaLink: false,
})

interface Kept extends ReadUnderId {
  /** The claim that it is part of, by id. */
  readonly whole: ClaimId | null
}

const compareKept = (a: Kept, b: Kept): number =>
  a.claim.start - b.claim.start ||
  a.claim.end - b.claim.end ||
  compareCodeUnits(a.claim.measure, b.claim.measure) ||
  compareCodeUnits(a.claim.group ?? "", b.claim.group ?? "") ||
  compareCodeUnits(a.id, b.id)

/**
 * Lays what people decided over what the reader read in one document: rejected claims leave, stated ones stand as people state them,
 * moved ones go. `decisions` are in force and in order, those of other captures among them are passed over. Pure; without decisions
 * the reading itself. A later reading keeps every decision whose words it still finds (product.md, rule 9).
 * @param undone decisions that were taken back: they change nothing, and what they were about is found for them all the same
 */
export function editReading(
  machine: MachineReading,
  decisions: readonly Identified[],
  undone: readonly Identified[] = [],
): EditedReading {
  const { reading, claimIds, text, capture } = machine
  const read = reading.claims.flatMap((claim, i): ReadUnderId[] => {
    const id = claimIds[i]
    return id === undefined ? [] : [{ id, claim }]
  })
  const inForce = targetsIn(machine, read, decisions)
  const slots = verdictsBySlot({ capture, published: reading.published?.edtf ?? null }, decisions, inForce)
  // What a statement meant that was taken back is nothing that another decision can hold on to.
  const targets: TargetsOf =
    undone.length === 0 ? inForce : new Map([...targetsIn(machine, read, [...decisions, ...undone]), ...inForce])
  if (slots.size === 0) return { reading, claimIds, targets }

  const kept: Kept[] = []
  const letters = new Set(reading.incidents.map(({ letter }) => letter))
  const main = reading.incidents.find((local) => local.main)?.letter ?? "A"
  const add = (id: ClaimId, of: ReadClaim | null, whole: ClaimId | null): void => {
    const slot = slots.get(id)
    const standing = slot?.standing ?? null
    if (standing !== null && "rejected" in standing) return
    const claim = standing === null ? of : asStated(of, standing, text)
    if (claim === null) return
    const scoped = slot?.scope === undefined || slot.scope === null ? claim : { ...claim, ...slot.scope }
    const marked =
      slot?.final === true ? { ...scoped, marks: [...new Set([...scoped.marks, "final" as const])] } : scoped
    kept.push({ id, whole, claim: letters.has(marked.incident) ? marked : { ...marked, incident: main } })
  }
  for (const { id, claim } of read) add(id, claim, claim.partOf === null ? null : (claimIds[claim.partOf] ?? null))
  const ids = new Set(claimIds)
  for (const id of slots.keys()) if (!ids.has(id)) add(id, null, null)

  const settled = moveClaims(kept.toSorted(compareKept), slots, read)
  const indexOf = new Map(settled.claims.map(({ id }, i) => [id, i]))
  const claims = settled.claims.map(({ claim, whole }) => ({
    ...claim,
    partOf: whole === null ? null : (indexOf.get(whole) ?? null),
  }))
  const inUse = new Set(claims.map(({ incident }) => incident))
  const hadClaims = new Set(reading.claims.map(({ incident }) => incident))
  const incidents = [
    // An incident of which nothing is left was never spoken of.
    ...reading.incidents.filter(({ letter, main: isMain }) => isMain || inUse.has(letter) || !hadClaims.has(letter)),
    ...settled.letters.map((letter) => untoldIncident({ letter, main: false, label: "moved by a person" })),
  ]
  return {
    reading: { ...reading, incidents, claims },
    claimIds: settled.claims.map(({ id }) => id),
    targets: besideRejected(targets, { read, standing: settled.claims }),
  }
}

/**
 * What is tied to a claim, claims that were moved to its incident, two incidents made one, stays tied where that claim is rejected afterwards:
 * it was its incident that was meant.
 */
function besideRejected(
  targets: TargetsOf,
  { read, standing }: { readonly read: readonly ReadUnderId[]; readonly standing: readonly ReadUnderId[] },
): TargetsOf {
  const stands = new Set(standing.map(({ id }) => id))
  const gone = new Map(read.flatMap(({ id, claim }) => (stands.has(id) ? [] : [[id, claim] as const])))
  if (gone.size === 0) return targets
  const beside = (target: Target): Target => {
    const former = target.claim === null ? undefined : gone.get(target.claim)
    if (former === undefined) return target
    const [nearest] = standing
      .filter(({ claim }) => claim.incident === former.incident)
      .toSorted((a, b) => distance(a.claim, former) - distance(b.claim, former))
    return nearest === undefined ? target : { ...target, beside: nearest.id }
  }
  return new Map(
    [...targets].map(([id, own]) => [id, new Map([...own].map(([index, target]) => [index, beside(target)]))]),
  )
}

const distance = (a: Span, b: Span): number => Math.abs(a.start - b.start)

/** Gives moved claims their incident: another letter of the document, or one of their own for each place that they were moved to. */
function moveClaims(
  kept: readonly Kept[],
  slots: ReadonlyMap<ClaimId, Verdicts>,
  read: readonly ReadUnderId[],
): { readonly claims: readonly Kept[]; readonly letters: readonly string[] } {
  // Of a rejected claim, too: what was moved to its incident stays there.
  const letterOf = new Map([...read, ...kept].map(({ id, claim }) => [id, claim.incident]))
  const letters: string[] = []
  const claims = kept.map((one): Kept => {
    const movedTo = slots.get(one.id)?.movedTo ?? null
    if (movedTo === null) return one
    const within = movedTo.claim === null ? undefined : letterOf.get(movedTo.claim)
    if (within !== undefined) return { ...one, whole: null, claim: { ...one.claim, incident: within } }
    const letter = `moved-${letters.length + 1}`
    letters.push(letter)
    return { ...one, whole: null, claim: { ...one.claim, incident: letter } }
  })
  return { claims, letters }
}
