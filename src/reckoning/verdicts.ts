import type { Verdict } from "../model/index.ts"
import type { Settled } from "./settled.ts"
import type { Clock } from "./dates.ts"
export function verdictsOf(settled: Settled, _clock: Clock): Verdict[] {
  return settled.result.input.claims.map(c=>{const f=settled.result.fates.of(c.claim.id); return {claimId:c.claim.id,status:f?.status??"not counted",why:f?.note??"",byClaimId:f?.by?.claim.id??null}})
}
