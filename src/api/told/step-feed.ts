import { isoInstant } from "../../model/index.ts"
import { atomFeed, boundsText, counted, type AtomEntry } from "../../publication/index.ts"
import type { BoardStep } from "../../workflow/index.ts"

interface FeedTold {
  /** What this record is called among all: it stays. */
  readonly record: string
  /** "http://127.0.0.1:7420" */
  readonly server: string
  readonly now: number
}

type Figure = BoardStep["step"]["killed"]

const COUNTED = ["killed", "injured"] as const

const boundsOf = (figure: Figure): string => (figure === null ? "no figure" : boundsText(figure))

const same = (a: Figure, b: Figure): boolean => JSON.stringify(a) === JSON.stringify(b)

/** "killed 10–11–11, before 10–10–11" */
function changeText({ step, former }: BoardStep, measure: (typeof COUNTED)[number]): string | null {
  const now = step[measure]
  const before = former?.[measure] ?? null
  if (now === null && before === null) return null
  const was = former === null || same(now, before) ? "" : `, before ${boundsOf(before)}`
  return `${measure} ${boundsOf(now)}${was}`
}

function entryOf(changed: BoardStep, { record, server }: FeedTold): AtomEntry {
  const { incident, step } = changed
  const from = isoInstant(step.from)
  const figures = COUNTED.flatMap((measure) => changeText(changed, measure) ?? [])
  const told = [
    `Low–best–high: ${figures.join("; ")}.`,
    `${counted(step.origins, "origin")}.`,
    ...(step.flags.length === 0 ? [] : [`Flags: ${step.flags.join(", ")}.`]),
  ]
  return {
    id: `urn:reckoner:record:${record}:${incident.id}:${from}`,
    title: `${incident.label}: ${COUNTED.flatMap((measure) => (step[measure] === null ? [] : `${measure} ${boundsOf(step[measure])}`)).join(", ")}`,
    updatedAt: from,
    publishedAt: from,
    href: `${server}/incidents/${incident.id}?asOf=${encodeURIComponent(from)}`,
    content: told.join(" "),
  }
}

/** The newest steps of the figures of all incidents: one entry for each time that a figure became another. */
export const stepFeed = (steps: readonly BoardStep[], told: FeedTold): string =>
  atomFeed({
    id: `urn:reckoner:record:${told.record}`,
    title: "Reckoner: what changed",
    subtitle: "Tolls of incidents as they became known, as low–best–high. Each leads to the incident as of then.",
    author: "Reckoner",
    selfHref: `${told.server}/api/v1/feed.atom`,
    href: `${told.server}/`,
    updatedAt: isoInstant(told.now),
    entries: steps.map((step) => entryOf(step, told)),
  })
