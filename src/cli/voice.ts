import type { ReadClaim } from "../model/index.ts"

/**
 * The relay chain from who said it to who published it: "Ihor Klymenko → Telegram → Sample Wire".
 * An outlet that speaks for itself is the beginning of its own chain: "Sample Wire, own words".
 */
export function voiceOf(claim: Pick<ReadClaim, "speaker" | "channel" | "relayedBy">, outlet: string | null): string {
  const channel = claim.channel === null ? [] : [claim.channel]
  if (claim.speaker !== null) return [claim.speaker, ...channel, ...claim.relayedBy].join(" → ")
  const [first = outlet, ...later] = claim.relayedBy
  const own = first === null ? "own words" : `${first}, own words`
  return [own, ...channel, ...later].join(" → ")
}
