import type { OwnMeasureEntry } from "../../pack.ts"

/** Nouns that say an outcome where no other word does. */
export const OWN_MEASURES = [
  { measure: "casualties", nouns: ["victim", "victims"] },
  { measure: "killed", nouns: ["body", "bodies", "corpse", "corpses", "martyr", "martyrs", "cadaver", "cadavers"] },
] as const satisfies readonly OwnMeasureEntry[]
