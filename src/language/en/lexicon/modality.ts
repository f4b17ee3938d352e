import type { ModalityEntry } from "../../pack.ts"

/** Words that take an assertion back in part. `near` ones count between the people and the outcome; `before` ones before both in the clause. */
export const MODALITY = [
  { modality: "uncertain", near: ["may", "might", "could", "feared", "believed", "presumed", "thought", "suspected", "possibly", "perhaps", "probably", "likely", "assumed", "apparently"], before: ["feared", "fears", "fear", "possibility", "unclear", "unconfirmed", "possibly", "perhaps", "maybe", "might", "appears", "estimates", "rumors", "rumours", "may", "could", "searching for", "searched for", "search for", "looking for", "looked for"] },
  { modality: "hypothetical", near: ["would", "should", "can"], before: ["if", "would", "unless", "imagine", "suppose", "intention of", "intent of", "aim of", "purpose of", "plan of"] },
  { modality: "expected", near: ["will", "expected", "likely to", "projected", "predicted", "forecast"], before: ["projected", "projection", "projections", "projecting", "predicts", "predicted", "forecast", "forecasts", "worst case", "worst-case", "expected to", "expect", "expects", "plan to", "plans to", "planned to", "planning to", "prepare to", "preparing to", "are to be", "is to be", "due to be"] },
  { modality: "denied", near: ["not", "never", "wasn't", "weren't", "isn't", "aren't", "hasn't", "haven't", "hadn't"], before: ["denied", "denies", "deny", "denying", "refuted", "refutes", "rejected claims", "rejected reports", "rejected allegations", "rejects claims", "dismissed reports", "dismissed claims", "dismissed as", "not true that", "untrue that", "no truth", "false reports", "false claims", "falsely"] },
] as const satisfies readonly ModalityEntry[]
