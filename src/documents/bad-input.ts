import { ReckonerError } from "../model/index.ts"

/** @returns the error for an input that cannot be read: "report.txt: holds a NUL". */
export const badInput = (name: string, why: string, wayOut = ""): ReckonerError =>
  new ReckonerError("bad-input", `${name}: ${why}`, wayOut)
