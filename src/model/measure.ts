/**
 * What is counted. `tier` is the annotation's word for the family that a measure belongs to
 * (gold FORMAT): core = people harmed. `state` measures hold at their as-of and may fall.
 */
export const MEASURES = {
  killed: { tier: "core", state: false },
  injured: { tier: "core", state: false },
  casualties: { tier: "core", state: false },
  missing: { tier: "core", state: true },
  trapped: { tier: "core", state: true },
  hospitalised: { tier: "core", state: true },
  rescued: { tier: "core", state: false },
  evacuated: { tier: "core", state: false },
  displaced: { tier: "core", state: true },
  detained: { tier: "core", state: false },
  kidnapped: { tier: "core", state: false },
  damaged: { tier: "damage", state: false },
  destroyed: { tier: "damage", state: false },
  launched: { tier: "means", state: false },
  intercepted: { tier: "means", state: false },
  hit: { tier: "means", state: false },
  deployed: { tier: "response", state: false },
  transferred: { tier: "response", state: false },
  connected: { tier: "response", state: false },
  /** Who did it: accused, denied, admitted. Never has a count. */
  responsibility: { tier: "status", state: false },
} as const satisfies Record<string, { tier: string; state: boolean }>

export type Measure = keyof typeof MEASURES
export type MeasureTier = "core" | "damage" | "means" | "response" | "status"

/** Whom a count of people counts. Status not said is unknown ("people"), never civilian. */
export const GROUPS = [
  "people",
  "civilians",
  "children",
  "women",
  "men",
  "combatants",
  "attackers",
  "police",
  "medics",
  "rescuers",
  "journalists",
  "patients",
  "officials",
  "workers",
  "students",
  "elderly",
  "other",
] as const
export type Group = (typeof GROUPS)[number]

export const isMeasure = (word: string): word is Measure => Object.hasOwn(MEASURES, word)
