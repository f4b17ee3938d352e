import { fold } from "../language/index.ts"
import { compareCodeUnits, type Flag, type IncidentId, type Instant } from "../model/index.ts"
import type { GradeName } from "../reckoning/index.ts"
import { lineRow, type LineRow, type Spot } from "./incident-row.ts"
import type { ListStep } from "./list-steps.ts"
import type { IncidentHeading } from "./views.ts"
import type { Workspace } from "./workspace.ts"

/** One incident on the board, as known at an instant under the policy `recorder`. */
export interface BoardLine {
  readonly incident: IncidentHeading
  readonly spot: Spot | null
  readonly step: ListStep
  readonly reports: number
  /** Of all that is known; null of a board as of an earlier instant than its last report. */
  readonly grade: GradeName | null
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
  /** A word of its label or place. */
  readonly words?: string | undefined
  /** EDTF days, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly place?: string | undefined
  readonly measure?: "killed" | "injured" | undefined
  readonly flag?: Flag | undefined
  readonly grade?: GradeName | undefined
  readonly reviewed?: boolean | undefined
}

export const BOARD_SORTS = ["-date", "date", "-killed", "-injured", "-reports", "label"] as const
export type BoardSort = (typeof BOARD_SORTS)[number]

interface Entry extends LineRow {
  readonly words: string
  readonly folded: string
}

const ROWS_AT_ONCE = 2000

/** Every incident of a record in memory, for whoever asks again and again: some 2 kB each. As the record stood when it was made. */
export interface Board {
  /** Lines as of `at`, filtered and in order; undated ones last where dates order them. */
  lines(at: Instant, filter: BoardFilter, sort: BoardSort): readonly BoardLine[]
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
      const { label, place } = row.heading
      entries.push({ ...row, words: fold(`${label} ${place ?? ""}`), folded: fold(place ?? "") })
    }
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.id
  }
  return {
    lines: (at, filter, sort) => {
      const words = filter.words === undefined ? null : fold(filter.words)
      const place = filter.place === undefined ? null : fold(filter.place)
      return entries
        .filter(
          (entry) => (words === null || entry.words.includes(words)) && (place === null || entry.folded === place),
        )
        .flatMap((entry) => lineAt(entry, at) ?? [])
        .filter((line) => passes(line, filter))
        .toSorted(ORDERS[sort])
    },
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
    trend: known.map(({ from, killed, injured }) => ({ at: from, best: (killed ?? injured)?.best ?? null })),
  }
}

function passes({ incident: { date }, step, grade }: BoardLine, filter: BoardFilter): boolean {
  if (filter.from !== undefined && (date === null || date < filter.from)) return false
  // "2024-07-08/2024-07-09" begins on the 8th; a day without its year is after every date.
  if (filter.to !== undefined && (date === null || date.slice(0, 10) > filter.to)) return false
  if (filter.measure !== undefined && step[filter.measure] === null) return false
  if (filter.flag !== undefined && !step.flags.includes(filter.flag)) return false
  if (filter.grade !== undefined && grade !== filter.grade) return false
  return filter.reviewed === undefined || filter.reviewed === !step.flags.includes("unreviewed")
}

type Order = (a: BoardLine, b: BoardLine) => number

const idOf = ({ incident }: BoardLine): IncidentId => incident.id
const byId: Order = (a, b) => compareCodeUnits(idOf(a), idOf(b))
const undatedLast = (a: BoardLine, b: BoardLine): number =>
  Number(a.incident.date === null) - Number(b.incident.date === null)
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
