import type { CivilDay, Mention } from "../model/index.ts"
import { liesBeside } from "./ground.ts"
import { localPlace } from "./rank.ts"

type Days = { readonly first: CivilDay; readonly last: CivilDay }

/** How many documents vote for each; in the order in which they are first voted for. */
class Votes<Choice> {
  readonly #of = new Map<Choice, Set<Mention["captureId"]>>()

  add(choice: Choice, { captureId }: Mention): void {
    const there = this.#of.get(choice)
    if (there === undefined) this.#of.set(choice, new Set([captureId]))
    else there.add(captureId)
  }

  /** The choice of most documents; of as many, the one that `before` puts first. */
  first(before: (a: Choice, b: Choice) => boolean): Choice | null {
    let best: readonly [Choice, number] | null = null
    for (const [choice, { size }] of this.#of) {
      if (best === null || size > best[1] || (size === best[1] && before(choice, best[0]))) best = [choice, size]
    }
    return best === null ? null : best[0]
  }
}

const haveDayInReach = (days: readonly Days[]): boolean =>
  days.reduce((top, { first }) => Math.max(top, first), Number.NEGATIVE_INFINITY) -
    days.reduce((least, { last }) => Math.min(least, last), Number.POSITIVE_INFINITY) <=
  1

/**
 * Of members of one incident that give days without a common one, as those do who share its persons: those who give the day that most
 * documents give, the earliest of as many. All where their days touch; undated ones stay. Any order gives the same.
 */
export function agreedOnDays(members: readonly Mention[]): readonly Mention[] {
  const given = members.flatMap(({ days }) => days ?? [])
  if (haveDayInReach(given)) return members
  const votes = new Votes<CivilDay>()
  for (const member of members) {
    if (member.days === null) continue
    for (let day = member.days.first; day <= member.days.last; day++) votes.add(day, member)
  }
  const settled = votes.first((a, b) => a < b)
  return members.filter(
    ({ days }) => days === null || settled === null || (days.first <= settled && settled <= days.last),
  )
}

/** The same of members whose towns lie far from each other: those near the town that most documents name, the first by id of as many. */
export function agreedOnPlace(members: readonly Mention[]): readonly Mention[] {
  const local = members.filter((member) => localPlace(member) !== null)
  const byPlace = new Map(local.map((member) => [member.place?.id ?? "", member]))
  const apart = [...byPlace.values()].some((a) => [...byPlace.values()].some((b) => !liesBeside(a, b)))
  if (!apart) return members
  const votes = new Votes<string>()
  for (const member of local) votes.add(member.place?.id ?? "", member)
  const settled = byPlace.get(votes.first((a, b) => a < b) ?? "")
  return settled === undefined ? members : members.filter((member) => liesBeside(settled, member))
}
