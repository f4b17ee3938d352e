import { type ScopedClaim, type Verdict, intervalInWords, type Clock } from "../model/index.ts"
import type { Fate } from "./fate.ts"
import type { Settled } from "./settled.ts"
import { compareScoped } from "./total.ts"
import { claimInShort } from "./words.ts"

/** Why a claim that did not set the figure did not, as one clause. */
export function whyOf(scoped: ScopedClaim, fate: Fate, clock: Clock): string {
  const by = fate.by === null ? "another count" : claimInShort(fate.by, clock)
  const note = fate.note === "" ? "" : `: ${fate.note}`
  switch (fate.status) {
    case "in force":
      return "takes part in the range"
    case "support":
      return `leaves room for ${by}, which it supports; it widens nothing`
    case "same claim":
      return fate.note === ""
        ? `says again what ${by} said, of the same origin; counted once`
        : `one claim with ${by}${note}`
    case "superseded":
      return note === "" ? `replaced by ${by} of the same origin` : `replaced by ${by}${note}`
    case "corrected":
      return `corrected in words to ${by}${note}`
    case "not adopted":
      return `not adopted by the final count, ${by}`
    case "stale relay":
      return `a late relay, without a time of its own, of less than the same origin's ${by}`
    case "outdated":
      return fate.presumed ? `outdated by ${by}, presumed to be later because it is larger` : `outdated by ${by}`
    case "overtaken":
      return `overtaken by ${by}, ${fate.presumed ? "presumed to be later" : "newer"} but of a worse tier; it keeps low`
    case "bound":
      return "not a total of this scope: it says “at least” and no more"
    case "own row":
      return "a party's word on its own strike or the other's losses, or an anonymous post: it stands in a row of its own"
    case "denial":
      return `a denial${note}`
    case "uncertain":
      return "not asserted as certain: it may widen high and sets nothing"
    case "not counted":
      return `takes no part${note}`
    case "possibly known":
      return `published ${intervalInWords(clock, scoped.known)}, at an hour not known: perhaps later than the time asked for`
    case "not yet known":
      return `not yet published: ${intervalInWords(clock, scoped.known)}`
  }
}

/** Every claim of the row, and of civilians who stand for people in it, by publication. */
export function verdictsOf(settled: Settled, clock: Clock): Verdict[] {
  const { input, fates } = settled.result
  return [...input.claims, ...input.standIns].toSorted(compareScoped).map((scoped) => {
    const fate = fates.of(scoped.claim.id)
    if (fate === null) return { claimId: scoped.claim.id, status: "not counted", why: "takes no part", byClaimId: null }
    return {
      claimId: scoped.claim.id,
      status: fate.status,
      why: whyOf(scoped, fate, clock),
      byClaimId: fate.by?.claim.id ?? null,
    }
  })
}
