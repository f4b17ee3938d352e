import type { Measure } from "../../model/index.ts"
import type { Finding } from "./rule.ts"

/** What may be told of people of whom the same sentence says that they died. */
const BEFORE_DEATH: ReadonlySet<Measure> = new Set(["injured", "hospitalised", "missing", "kidnapped"])

/** Whether a second outcome of one party is told beside the first: "two men who were wounded have died"; what came of a shot stands for it. */
export const saysMore = (earlier: readonly Finding[], { measure, trigger, subsetOf }: Finding): boolean =>
  earlier.every(
    (each) =>
      each.trigger !== trigger &&
      // "including the gunman, who was shot dead" says the same of him, and whose part he is.
      ((each.measure === measure && each.subsetOf === undefined && subsetOf !== undefined) ||
        (measure === "hospitalised" && (each.measure === "casualties" || each.measure === "injured")) ||
        (measure === "killed" && (BEFORE_DEATH.has(each.measure) || each.measure === "casualties")) ||
        // "found dead with a gunshot wound" tells no one hurt besides.
        (each.measure === "killed" && measure !== "injured" && BEFORE_DEATH.has(measure)) ||
        (measure === "launched" && each.measure === "intercepted") ||
        (measure === "rescued" && (each.measure === "kidnapped" || each.measure === "missing"))),
  )
