import type { ClaimId, Reason } from "../model/index.ts"
import { dayInWords, instantInWords, intervalInWords, civilDayAt } from "../model/index.ts"
import { opennessEndsAt, trappedUntil } from "./open.ts"
import type { Telling } from "./telling.ts"
import type { Settled } from "./settled.ts"
import { claimInShort, listInWords, plural } from "./words.ts"

const remark = (of: Pick<Reason, "bound" | "rule">, claimIds: readonly ClaimId[], sentence: string): Reason => ({
  ...of,
  claimIds,
  sentence,
  loser: null,
  presumed: [],
})

/** Why more are to be expected, and until when that is said. */
function openRemark(settled: Settled, { clock }: Telling): Reason | null {
  const { open, result } = settled
  if (open === null) return null
  const ids = open.claim === null ? [] : [open.claim.claim.id]
  const who = open.claim === null ? "" : claimInShort(open.claim, clock)
  const endsAt = opennessEndsAt(result.input.begin)
  const until =
    endsAt === null
      ? ""
      : `; it ends with a count called final, or on ${dayInWords(civilDayAt(clock.zones, clock.zone, endsAt))}`
  const why: Readonly<Record<typeof open.kind, string>> = {
    "at least": `${who} is a lower limit`,
    preliminary: `${who} is worded as a count so far`,
    trapped:
      open.claim === null
        ? ""
        : `${open.claim.origin.name} said of ${intervalInWords(clock, open.claim.asOf)} that people were ${open.claim.claim.measure}, which holds until ${instantInWords(clock, trappedUntil(open.claim))}`,
    expected: `${open.claim?.origin.name ?? ""} expected more${open.claim === null ? "" : ` (${intervalInWords(clock, open.claim.known)})`}`,
    bound: "best is itself a lower limit, held up by what is not a total",
  }
  return remark({ bound: "open", rule: 8 }, ids, `Open above: ${why[open.kind]}${until}.`)
}

function presumedRemark(settled: Settled, { clock }: Telling): Reason | null {
  const pairs = settled.result.presumed
  const [first] = pairs
  if (first === undefined) return null
  const more = pairs.length > 1 ? `, and likewise of ${plural(pairs.length - 1, "other pair", "other pairs")}` : ""
  const sentence = `Order presumed: the reports do not say which of ${claimInShort(first.earlier.scoped, clock)} and ${claimInShort(first.later.scoped, clock)} held earlier; within 72 hours of the beginning the smaller is presumed to${more}.`
  return remark({ bound: "flag", rule: 3 }, [first.earlier.id, first.later.id], sentence)
}

function doubtRemark(settled: Settled, { clock }: Telling): Reason | null {
  const doubt = settled.result.doubts[0]
  if (doubt === undefined) return null
  const sentence = `Scope in doubt: ${claimInShort(doubt.total.scoped, clock)} may be ${claimInShort(doubt.older.scoped, clock)} with the ${doubt.neighbour.claim.count?.said ?? 0} of a neighbouring place of the same region (${doubt.neighbour.origin.name}); it replaces nothing, and sums take the older count.`
  return remark({ bound: "flag", rule: 9 }, [doubt.total.id, doubt.older.id, doubt.neighbour.claim.id], sentence)
}

function civiliansRemark(settled: Settled, { clock }: Telling): Reason | null {
  const { chosen, range } = settled.result
  const by = [chosen?.by, range.lowBy, range.highBy].find((t) => t?.civiliansOnly === true)
  if (by === null || by === undefined) return null
  return remark(
    { bound: "flag", rule: 10 },
    [by.id],
    `Civilians only: ${claimInShort(by.scoped, clock)} counts civilians and stands here for people.`,
  )
}

function decreasedRemark(settled: Settled, { clock }: Telling): Reason | null {
  const [first] = settled.result.origins.decreased
  if (first === undefined) return null
  const sentence = `Decreased: ${first.to.scoped.origin.name} went from ${claimInShort(first.from.scoped, clock)} down to ${claimInShort(first.to.scoped, clock)}.`
  return remark({ bound: "flag", rule: 4 }, [first.from.id, first.to.id], sentence)
}

function exceedRemarks(settled: Settled, { clock, ledger }: Telling): Reason[] {
  const { raisingHigh } = settled.result.act
  const out: Reason[] = []
  if (raisingHigh !== null) {
    const what =
      raisingHigh.kind === "group" ? `Group exceeds whole: ${raisingHigh.of}` : `Parts exceed whole: ${raisingHigh.of}`
    const sources = raisingHigh.claimIds.map((id) => ledger.byId.get(id)).filter((c) => c !== undefined)
    const sentence = `${what} come to ${raisingHigh.least}, by ${listInWords(sources.map((c) => claimInShort(c, clock)))}, of a worse tier than best: high alone is raised, where there is one.`
    out.push(remark({ bound: "flag", rule: 1 }, raisingHigh.claimIds, sentence))
  }
  if (settled.exceedsWhole) {
    out.push(
      remark(
        { bound: "flag", rule: 9 },
        [],
        "Parts exceed whole: this count is larger than the whole that holds it, which is not older, allows.",
      ),
    )
  }
  if (settled.hospitalExceeds) {
    out.push(
      remark(
        { bound: "flag", rule: 11 },
        [],
        "Parts exceed whole: more are said to be in hospital than are said to be injured.",
      ),
    )
  }
  return out
}

function rangeRemarks(settled: Settled, { clock }: Telling): Reason[] {
  const { result } = settled
  const out: Reason[] = []
  const best = result.chosen?.by
  if (result.widened && best !== undefined) {
    out.push(
      remark(
        { bound: "range", rule: 7 },
        [best.id],
        `The other counts in force do not reach ${claimInShort(best.scoped, clock)}: the range is widened to it${settled.high === null ? ", and no count says how many at most" : ""}.`,
      ),
    )
  }
  if (settled.statusDisputed) {
    out.push(
      remark(
        { bound: "range", rule: 10 },
        [],
        "Civilians or combatants is disputed between the sides: at least none of either is certain, so low is 0.",
      ),
    )
  }
  if (settled.attackersAdded > 0) {
    out.push(
      remark(
        { bound: "range", rule: 10 },
        [],
        `Attackers are counted among people under this policy: ${settled.attackersAdded} added.`,
      ),
    )
  }
  return out
}

/** What must be said beside the bounds: openness first, then presumptions, doubts and excesses. */
export function remarksOf(settled: Settled, telling: Telling): Reason[] {
  const single = [openRemark, presumedRemark, doubtRemark, civiliansRemark, decreasedRemark].map((tell) =>
    tell(settled, telling),
  )
  return [...single.filter((r) => r !== null), ...exceedRemarks(settled, telling), ...rangeRemarks(settled, telling)]
}
