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
