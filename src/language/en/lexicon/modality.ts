import type { ModalityEntry } from "../../pack.ts"

/** Words that take an assertion back in part. `near` ones count between the people and the outcome; `before` ones before both in the clause. */
export const MODALITY = [
  { modality: "uncertain", near: ["may", "might", "could", "feared", "believed", "presumed", "thought", "suspected", "possibly", "perhaps", "probably", "likely", "assumed", "apparently"], before: ["feared", "fears", "fear", "possibility", "unclear", "unconfirmed", "possibly", "perhaps", "maybe", "might", "appears", "estimates", "rumors", "rumours", "may", "could", "searching for", "searched for", "search for", "looking for", "looked for"] },
  { modality: "hypothetical", near: ["would", "should", "can"], before: ["if", "would", "unless", "imagine", "suppose"] },
  { modality: "expected", near: ["will", "expected"], before: ["expected"] },
  { modality: "denied", near: ["not", "never", "wasn't", "weren't", "isn't", "aren't", "hasn't", "haven't", "hadn't"], before: ["denied", "denies", "deny", "denying", "refuted"] },
] as const satisfies readonly ModalityEntry[]
