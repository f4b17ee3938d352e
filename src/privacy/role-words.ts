import { BYSTANDERS, KIN, MEDICS } from "./lexicon/roles.ts"

/** Folded words by which somebody is somebody's relative. */
export const KIN_WORDS: ReadonlySet<string> = new Set(KIN)
/** Folded words for those who saw, suffered or live there. */
export const BYSTANDER_WORDS: ReadonlySet<string> = new Set(BYSTANDERS)
export const MEDIC_WORDS: ReadonlySet<string> = new Set(MEDICS)
