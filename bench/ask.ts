import {
  listIncidents,
  openQueue,
  questionLines,
  reckonView,
  viewIncident,
  type Workspace,
} from "../src/workflow/index.ts"
import { seededRandom, type Random } from "./random.ts"
import { median, quantile, timedAsync } from "./timing.ts"

/** Milliseconds that questions take, in process, once the record is open. */
export interface AskingMeasures {
  /** All figures of one incident with their reasons, as `explain` prepares them. */
  readonly explainP50: number
  readonly explainP95: number
  /** The list as of an instant: every incident is looked at, the latest 500 are given. */
  readonly listP50: number
  readonly listP95: number
  /** The list as of now, with every line given. */
  readonly wholeList: number
  readonly incidents: number
  /** The queue of review opened, and its first twenty questions with their claims and reports. */
  readonly queueP50: number
  readonly queueP95: number
  readonly questions: number
}

const EXPLAINED = 200
const LISTED = 40
const SHOWN = 500
const QUEUED = 20
const ASKED = 20
const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10

const someDay = (random: Random): string =>
  `${random.between(2006, 2025)}-${String(random.between(1, 12)).padStart(2, "0")}-${String(random.between(1, 28)).padStart(2, "0")}`

/** Asks for incidents and days that chance picks, the same at every run. */
export async function measureAsking(workspace: Workspace): Promise<AskingMeasures> {
  const random = seededRandom(17)
  const policy = "recorder" as const
  const { lines, total } = await listIncidents(workspace, { asOf: null, policy })
  const wholeList = await timedAsync(() => listIncidents(workspace, { asOf: null, policy }))
  const explained: number[] = []
  for (let i = 0; i < EXPLAINED; i++) {
    const { id } = random.pick(lines).incident
    explained.push(
      await timedAsync(async () =>
        reckonView(workspace, await viewIncident(workspace, id), { asOf: null, policy: "recorder" }),
      ),
    )
  }
  const listed: number[] = []
  for (let i = 0; i < LISTED; i++) {
    const asOf = someDay(random)
    listed.push(await timedAsync(() => listIncidents(workspace, { asOf, policy, limit: SHOWN })))
  }
  const queued: number[] = []
  for (let i = 0; i < QUEUED; i++) {
    queued.push(
      await timedAsync(async () => questionLines(workspace, await (await openQueue(workspace, null)).first(ASKED))),
    )
  }
  const queue = await openQueue(workspace, null)
  return {
    explainP50: tenths(median(explained)),
    explainP95: tenths(quantile(explained, 0.95)),
    listP50: tenths(median(listed)),
    listP95: tenths(quantile(listed, 0.95)),
    wholeList: tenths(wholeList),
    incidents: total,
    queueP50: tenths(median(queued)),
    queueP95: tenths(quantile(queued, 0.95)),
    questions: queue.total,
  }
}
