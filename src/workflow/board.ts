import { fold } from "../language/index.ts"
import {
  compareCodeUnits,
  edtfDays,
  type CivilDay,
  type Flag,
  type IncidentId,
  type Instant,
  type Measure,
} from "../model/index.ts"
import type { GradeName } from "../reckoning/index.ts"
import { isDated } from "./dated.ts"
import { lineRow, type LineRow, type Spot } from "./incident-row.ts"
import type { ListStep } from "./list-steps.ts"
import type { IncidentHeading } from "./views.ts"
import { placeCalled, wordsAsked } from "./words-asked.ts"
import type { Workspace } from "./workspace.ts"

/** One incident on the board, as known at an instant under the policy `recorder`. */
export interface BoardLine {
  readonly incident: IncidentHeading
  readonly spot: Spot | null
  readonly step: ListStep
  readonly reports: number
  /** Of all that is known; null of a board as of an earlier instant than its last report. */
  readonly grade: GradeName | null
  /** People stand behind every figure of the line, of which there is at least one: over no figure nobody stands. */
  readonly reviewed: boolean
  /** Best of the killed, else of the injured, at each step so far. */
  readonly trend: readonly { readonly at: Instant; readonly best: number | null }[]
}

/** From an instant on an incident had other figures than before. */
export interface BoardStep {
  readonly incident: IncidentHeading
  readonly step: ListStep
  /** Null of its first. */
  readonly former: ListStep | null
}

/** What a person looks for on the board; absent ones let everything through. */
export interface BoardFilter {
  /** Words of its label, of its places or of its id; all have to be there. */
  readonly words?: string | undefined
  /** EDTF days, months or years, both included; what is undated, or without its year, is in no such span. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The whole name of one of its places or sites, as any spelling has it. */
  readonly place?: string | undefined
  /** Somebody counted it. */
  readonly measure?: Measure | undefined
  readonly flag?: Flag | undefined
  readonly grade?: GradeName | undefined
  readonly reviewed?: boolean | undefined
}

export const BOARD_SORTS = ["-date", "date", "-killed", "-injured", "-reports", "label"] as const
export type BoardSort = (typeof BOARD_SORTS)[number]

interface Entry extends LineRow {
  /** Folded: its label and its places. */
  readonly words: string
  /** Folded, each. */
  readonly names: ReadonlySet<string>
  /** Both included; null where it is undated, or its year is not said. */
  readonly days: { readonly first: CivilDay; readonly last: CivilDay } | null
}

const ROWS_AT_ONCE = 2000

/** Every incident of a record in memory, for whoever asks again and again: some 2 kB each. As the record stood when it was made. */
export interface Board {
  /** Lines as of `at`, filtered and in order; undated ones, and those without their year, last where dates order them. */
  lines(at: Instant, filter: BoardFilter, sort: BoardSort): readonly BoardLine[]
  /** Incidents in the order of their ids, from one on, of which a place is so called, or something was counted at any time. Finds the first without looking at those before. */
  idsFrom(id: string, filter: Pick<BoardFilter, "place" | "measure">): Iterable<IncidentId>
  /** The last steps of all incidents up to `at`, the newest first. */
  newestSteps(at: Instant, limit: number): readonly BoardStep[]
}

/** Reads every line of the list once. */
export async function openBoard(workspace: Workspace): Promise<Board> {
  const entries: Entry[] = []
  for (let after = ""; ;) {
    const rows = await workspace.record.derived.page("line", after, ROWS_AT_ONCE)
    for (const { value } of rows) {
      const row = lineRow(value)
      entries.push(entryOf(row))
    }
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.id
  }
  return {
    lines: (at, filter, sort) => {
      const isAsked = questionOf(workspace, filter, at)
      return entries
        .filter(isAsked)
        .flatMap((entry) => lineAt(entry, at) ?? [])
        .filter((line) => passes(line, filter))
        .toSorted(ORDERS[sort])
    },
    idsFrom: (id, filter) => idsFrom(entries, id, questionOf(workspace, filter, Number.MAX_SAFE_INTEGER)),
    newestSteps: (at, limit) =>
      entries
        .flatMap(({ heading, steps }) => {
          const known = steps.filter(({ from }) => from <= at)
          return known
            .map((step, i) => ({ incident: heading, step, former: known[i - 1] ?? null }))
            .slice(Math.max(0, known.length - limit))
        })
        .toSorted((a, b) => b.step.from - a.step.from || compareCodeUnits(a.incident.id, b.incident.id))
        .slice(0, limit),
  }
}

function entryOf(row: LineRow): Entry {
  const { heading, places } = row
  const names = places.map(fold)
  return {
    ...row,
    words: [fold(heading.label), ...names].join("\n"),
    names: new Set(names),
    days: heading.date === null ? null : edtfDays(heading.date),
  }
}

/** `entries` are in the order of their ids, as rows come. */
function* idsFrom(entries: readonly Entry[], id: string, isAsked: (entry: Entry) => boolean): Generator<IncidentId> {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.heading.id ?? "") < id) low = middle + 1
    else high = middle
  }
  for (let at = low; at < entries.length; at += 1) {
    const entry = entries[at]
    if (entry !== undefined && isAsked(entry)) yield entry.heading.id
  }
}

/** The beginning of an incident's id, with or without what stands before it. */
const ID = /^(?:inc_)?[0-9a-f]{4,}$/u

/** Whether an incident is as asked for, but for its figures as of an instant. */
function questionOf(
  { gazetteer }: Workspace,
  { words, place, from, to, measure }: BoardFilter,
  at: Instant,
): (entry: Entry) => boolean {
  const asked = (words === undefined ? [] : wordsAsked(gazetteer, words)).map((spellings) => ({
    spellings,
    ids: spellings.flatMap((spelling) => (ID.test(spelling) ? [spelling.replace(/^(?!inc_)/u, "inc_")] : [])),
  }))
  const named = place === undefined ? null : [fold(place), placeCalled(gazetteer, place) ?? fold(place)]
  const firstDay = from === undefined ? null : (edtfDays(from)?.first ?? null)
  const lastDay = to === undefined ? null : (edtfDays(to)?.last ?? null)
  return (entry) =>
    asked.every(
      ({ spellings, ids }) =>
        spellings.some((spelling) => entry.words.includes(spelling)) ||
        ids.some((id) => entry.heading.id.startsWith(id)),
    ) &&
    (measure === undefined || (entry.counted[measure] ?? Number.POSITIVE_INFINITY) <= at) &&
    (named === null || named.some((name) => entry.names.has(name))) &&
    (firstDay === null || (entry.days !== null && entry.days.last >= firstDay)) &&
    (lastDay === null || (entry.days !== null && entry.days.first <= lastDay))
}

function lineAt({ heading, spot, grade, members, steps }: Entry, at: Instant): BoardLine | null {
  const known = steps.filter(({ from }) => from <= at)
  const step = known.at(-1)
  const reports = members.filter(({ knownAt }) => knownAt <= at).length
  if (step === undefined || reports === 0) return null
  return {
    incident: heading,
    spot,
    step,
    reports,
    grade: reports === members.length ? grade : null,
    reviewed: (step.killed ?? step.injured) !== null && !step.flags.includes("unreviewed"),
    trend: known.map(({ from, killed, injured }) => ({ at: from, best: (killed ?? injured)?.best ?? null })),
  }
}

/** Whether its figures, as known then, are as asked for. */
function passes({ step, grade, reviewed }: BoardLine, filter: BoardFilter): boolean {
  if (filter.flag !== undefined && !step.flags.includes(filter.flag)) return false
  if (filter.grade !== undefined && grade !== filter.grade) return false
  return filter.reviewed === undefined || filter.reviewed === reviewed
}

type Order = (a: BoardLine, b: BoardLine) => number

const idOf = ({ incident }: BoardLine): IncidentId => incident.id
const byId: Order = (a, b) => compareCodeUnits(idOf(a), idOf(b))
const undatedLast = (a: BoardLine, b: BoardLine): number =>
  Number(!isDated(a.incident.date)) - Number(!isDated(b.incident.date))
const byDate: Order = (a, b) => compareCodeUnits(a.incident.date ?? "", b.incident.date ?? "")
const mostOf =
  (count: (line: BoardLine) => number): Order =>
  (a, b) =>
    count(b) - count(a) || byDate(b, a) || byId(a, b)
const bestOf = (figure: ListStep["killed"]): number => figure?.best ?? figure?.low ?? -1

const ORDERS: Readonly<Record<BoardSort, Order>> = {
  "-date": (a, b) => undatedLast(a, b) || byDate(b, a) || byId(a, b),
  date: (a, b) => undatedLast(a, b) || byDate(a, b) || byId(a, b),
  "-killed": mostOf(({ step }) => bestOf(step.killed)),
  "-injured": mostOf(({ step }) => bestOf(step.injured)),
  "-reports": mostOf(({ reports }) => reports),
  label: (a, b) => compareCodeUnits(a.incident.label, b.incident.label) || byId(a, b),
}
