/**
 * What people decide of a record: anchors that outlive readers and parsers, which decisions are in force, how they lie over a
 * document's reading and over its claims' origins, and how far two people agree. Pure; knows no store and no keys.
 */
export { anchorAt, type AnchorText } from "./anchor.ts"
export { editReading, untoldIncident, type EditedReading, type MachineReading } from "./edit-reading.ts"
export { compareDecisions, inForce, unprovenAmong, type Identified } from "./in-force.ts"
export { type Target } from "./slots.ts"
export { bearingsOf, type Anchored, type Bearing, type Bearings } from "./bearings.ts"
export { onTwin, sortedReach, textsNamed, type Reach, type Twin } from "./twins.ts"
export { describedIn, type SaidFact } from "./described.ts"
export { decisionFault } from "./decision-fault.ts"
export { isObject } from "./shape.ts"
export { cohensKappa, INTERVAL, krippendorffsAlpha, NOMINAL, type Kappa } from "./agreement.ts"
