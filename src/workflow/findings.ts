import { ReckonerError, type ErrorCode } from "../model/index.ts"

/** What `verify` finds on the way. */
export interface Findings {
  readonly damage: string[]
  /** What could not be checked, since what it rests on is damaged. */
  readonly unchecked: string[]
}

const DAMAGES: ReadonlySet<string> = new Set<ErrorCode>(["record-damaged", "no-record"])

/** What `check` finds; null where what it rests on is too damaged for it: that it was not checked is then said. */
export async function found<T>(check: () => Promise<T>, what: string, findings: Findings): Promise<T | null> {
  try {
    return await check()
  } catch (error) {
    // A row of the index in which a bit of a name was changed is JSON still, and lacks what every row has.
    if (error instanceof TypeError) {
      findings.damage.push(
        `index.sqlite holds a row that nothing derived (${error.message}): reckoner rebuild derives it again`,
      )
    } else {
      if (!(error instanceof ReckonerError) || !DAMAGES.has(error.code)) throw error
      if (findings.damage.length === 0) findings.damage.push(error.message)
    }
    findings.unchecked.push(what)
    return null
  }
}
