/**
 * Claims of one incident + a policy + an instant → figures with reasons (domain.md, Reckoning).
 * Pure: one file a rule, in the order in which the rules run in `row-result.ts`. Knows nothing of documents, stores or screens.
 */
export { asOfInstant } from "./as-of-instant.ts"
export { bearingOn } from "./bearing.ts"
export { gradeOf, type Grade, type GradeName } from "./grade.ts"
export { headNoun } from "./head-noun.ts"
export { flagsOfOutline, outlineOf, type FigureOutline } from "./outline.ts"
export { POLICY_TABLE, type Policy } from "./policy.ts"
export { reckon, type ReckonInput } from "./reckon.ts"
export type { FigureRow } from "./row.ts"
export { boundSettersOf, type BoundSetter } from "./setters.ts"
export { instantsOfChange, timelineOf, type FigureStep } from "./timeline.ts"
