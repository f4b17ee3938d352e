import type { Claim, Place } from "../model/index.ts"
import type { ClaimScope } from "./scope-tree.ts"
import { areOfOneName } from "./site-names.ts"

/** The claims of one mention. */
interface Told {
  readonly claims: readonly Claim[]
}

const isOfPeople = ({ group }: Claim): boolean => group === null || group === "people"
const isTotal = (claim: Claim): boolean => claim.extent === "total" && claim.count !== null && isOfPeople(claim)

/** A document that counts more for the place than for the site tells of a part. */
const isPart = (claims: readonly Claim[]): boolean =>
  claims.some(
    (sited) =>
      sited.site !== null &&
      ((sited.partOf !== null && isOfPeople(sited)) ||
        (isTotal(sited) &&
          claims.some(
            (other) =>
              other.site === null &&
              other.measure === sited.measure &&
              isTotal(other) &&
              (other.count?.least ?? 0) > (sited.count?.least ?? 0),
          ))),
  )

/**
 * Keys of the one site where people were harmed in an attack within one city: what is counted there is counted of the whole.
 * Null where claims name another place or several such sites, where no document puts all of its counts at the site, or where one
 * counts other numbers beside it. Any order of members gives the same.
 */
export function targetOf(
  members: readonly Told[],
  { whole, scopes }: { readonly whole: Place | null; readonly scopes: ReadonlyMap<Claim["id"], ClaimScope> },
): ReadonlySet<string> | null {
  if (whole === null || (whole.level !== "city" && whole.level !== "district")) return null
  const all = [...scopes.values()]
  // Where people were harmed: what else is said to have been hit, by whomever, is not where the dead were counted.
  const counted = members.flatMap(({ claims }) => claims.filter(({ group, count }) => group !== null && count !== null))
  const sites = [
    ...new Map(
      counted.flatMap(({ id }) => {
        const site = scopes.get(id)?.site ?? null
        return site === null ? [] : [[`${site.key}|${site.kind}|${site.named}|${site.name}`, site]]
      }),
    ).values(),
  ]
  const isOne = sites.length > 0 && sites.every((a) => sites.every((b) => areOfOneName(a, b, whole.name)))
  if (!isOne || all.some(({ place }) => place !== null)) return null
  const allThere = members.some(({ claims }) => {
    const totals = claims.filter(isTotal)
    return totals.length > 0 && totals.every(({ site }) => site !== null)
  })
  return allThere && !members.some(({ claims }) => isPart(claims)) ? new Set(sites.map(({ key }) => key)) : null
}
