import type { Measure } from "../../model/index.ts"
import type { BodyKind } from "./bodies.ts"

/** Bodies that count people: those who recover, treat, identify or administer. */
const PEOPLE: readonly BodyKind[] = [
  "emergency",
  "police",
  "health",
  "hospital",
  "coroner",
  "administration",
  "government",
  "prosecutor",
  "military",
]
const SERVICES: readonly BodyKind[] = ["emergency", "police", "health", "hospital", "administration", "government"]
const PROPERTY: readonly BodyKind[] = ["emergency", "police", "administration", "government", "utility", "prosecutor"]
const ARMED: readonly BodyKind[] = ["air force", "military"]

/** Which bodies are responsible for the count of a measure (domain.md, Reckoning 2). */
export const RESPONSIBLE: Readonly<Record<Measure, readonly BodyKind[]>> = {
  killed: PEOPLE,
  injured: PEOPLE,
  casualties: PEOPLE,
  missing: PEOPLE,
  trapped: SERVICES,
  hospitalised: ["health", "hospital", "emergency", "administration", "government"],
  rescued: SERVICES,
  evacuated: SERVICES,
  displaced: ["emergency", "administration", "government", "united nations"],
  detained: ["police", "prosecutor", "military", "government"],
  kidnapped: ["police", "prosecutor", "government", "administration", "military"],
  damaged: PROPERTY,
  destroyed: PROPERTY,
  launched: ARMED,
  intercepted: ARMED,
  hit: [...ARMED, ...PROPERTY],
  deployed: [...SERVICES, "military"],
  transferred: SERVICES,
  connected: ["emergency", "utility", "administration", "government"],
  responsibility: PEOPLE,
}

/** What is counted, as the object of "count". */
export const COUNTED: Readonly<Record<Measure, string>> = {
  killed: "the dead",
  injured: "the injured",
  casualties: "the dead and injured",
  missing: "the missing",
  trapped: "the trapped",
  hospitalised: "those in hospital",
  rescued: "the rescued",
  evacuated: "the evacuated",
  displaced: "the displaced",
  detained: "the detained",
  kidnapped: "the kidnapped",
  damaged: "what is damaged",
  destroyed: "what is destroyed",
  launched: "what was launched",
  intercepted: "what was intercepted",
  hit: "what was hit",
  deployed: "what was deployed",
  transferred: "the transferred",
  connected: "what was connected again",
  responsibility: "the dead and injured",
}
