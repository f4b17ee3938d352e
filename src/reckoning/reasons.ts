import type { Reason } from "../model/index.ts"
import type { Settled } from "./settled.ts"
import type { Clock } from "./dates.ts"
import type { Backing } from "./flags.ts"
export function reasonsOf(_s: Settled, _c: Clock, _b: Backing): Reason[] { return [] }
