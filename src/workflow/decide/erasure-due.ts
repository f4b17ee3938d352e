/** Under this label the index keeps whether withdrawn bytes may still be there: set with the withdrawal, taken back when all is erased. */
export const ERASURE = "erasure"
export const ERASURE_DUE: Readonly<Record<string, string>> = { [ERASURE]: "due" }
export const ERASURE_DONE: Readonly<Record<string, string>> = { [ERASURE]: "done" }
