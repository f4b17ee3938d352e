import type { paths } from "../api/contract.ts"

/** What the list of incidents can be asked for. */
type ListQuery = NonNullable<paths["/api/v1/incidents"]["get"]["parameters"]["query"]>
type Choice<Name extends keyof ListQuery> = Extract<NonNullable<ListQuery[Name]>, string>

/** A table, so that a choice which the API gains or loses is missed here at once. */
const choices = <Name extends string>(table: Readonly<Record<Name, boolean>>): readonly Name[] =>
  (Object.keys(table) as Name[]).filter((name) => table[name])

/** Those that a list is narrowed by; what a claim accuses is no count. */
export const LIST_MEASURES = choices<Choice<"measure">>({
  killed: true,
  injured: true,
  casualties: true,
  missing: true,
  trapped: true,
  hospitalised: true,
  rescued: true,
  evacuated: true,
  displaced: true,
  detained: true,
  kidnapped: true,
  damaged: true,
  destroyed: true,
  launched: true,
  intercepted: true,
  hit: true,
  deployed: true,
  transferred: true,
  connected: true,
  responsibility: false,
})

/** Whether people stand behind the figures is a filter of its own. */
export const LIST_FLAGS = choices<Choice<"flag">>({
  "single origin": true,
  "one side": true,
  "party only": true,
  "order presumed": true,
  "scope in doubt": true,
  decreased: true,
  "parts exceed whole": true,
  "group exceeds whole": true,
  "best outside totals": true,
  "civilians only": true,
  contested: true,
  "open above": true,
  stale: true,
  "not yet corrected": true,
  "edited silently": true,
  "newer text not known": true,
  unreviewed: false,
})

export const LIST_GRADES = choices<Choice<"grade">>({ confirmed: true, contested: true, fair: true, weak: true })

export const LIST_SORTS = choices<Choice<"sort">>({
  "-date": true,
  date: true,
  "-killed": true,
  "-injured": true,
  "-reports": true,
  label: true,
})

/** Words of the page's address that ask the record; what else stands there is the page's own. */
const ASKS = choices<Exclude<keyof ListQuery, "cursor" | "limit">>({
  q: true,
  from: true,
  to: true,
  place: true,
  measure: true,
  flag: true,
  grade: true,
  reviewed: true,
  sort: true,
  asOf: true,
})

export const listAsked = (query: URLSearchParams): readonly (readonly [name: string, value: string])[] =>
  ASKS.flatMap((name) => {
    const value = query.get(name)
    return value === null ? [] : [[name, value] as const]
  })
