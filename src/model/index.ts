/**
 * The nouns of the domain: types, constructors, invariants, content ids. Imports nothing of ours and no I/O;
 * every other module speaks in these words.
 */
export * from "./canonical-json.ts"
export * from "./capture.ts"
export * from "./claim.ts"
export * from "./count.ts"
export * from "./date-words.ts"
export * from "./decision.ts"
export * from "./distance.ts"
export * from "./edtf.ts"
export * from "./errors.ts"
export * from "./figure.ts"
export * from "./ids.ts"
export * from "./incident.ts"
export * from "./limits.ts"
export * from "./measure.ts"
export * from "./place.ts"
export * from "./reading.ts"
export * from "./remembered.ts"
export * from "./time.ts"
