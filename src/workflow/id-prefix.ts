import { ReckonerError } from "../model/index.ts"

/** Shortest beginning of an id that is looked for, after "cap_" and the like: eight signs tell things of a large record apart, four those of a small one. */
const SHORTEST = 4

const AFTER_KIND = /^[a-z]{3}_(.*)$/su

/** @throws ReckonerError "not-found" where a name is the beginning of an id, and too short to mean one thing */
export function requireEnough(name: string): void {
  const rest = AFTER_KIND.exec(name)?.[1]
  if (rest === undefined || rest.length >= SHORTEST) return
  throw new ReckonerError(
    "not-found",
    rest === "" ? `"${name}" is how every such id begins` : `"${name}" is too short for an id`,
    `Give ${SHORTEST} signs or more after "${name.slice(0, 4)}". See: reckoner incidents, reckoner documents, reckoner history`,
  )
}
