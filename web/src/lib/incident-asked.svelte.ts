import { answerOf, api, type Told } from "../api/client.ts"
import { Asked } from "./asked.svelte.ts"
import { place } from "./router.svelte.ts"

export type PolicyName = Told["Incident"]["policy"]
export const POLICY_NAMES: readonly PolicyName[] = ["recorder", "conservative", "range", "registry"]

/** As of when, as held when, and under which policy: the words of the address that turn every figure of a page. */
export interface Turn {
  readonly asOf?: string
  readonly heldAt?: string
  readonly policy?: PolicyName
}

/** The turn of the address: names that it lacks stand for now, all that is held, and the policy `recorder`. */
export function turnOfAddress(query: URLSearchParams): Turn {
  const [asOf, heldAt] = [query.get("asOf"), query.get("heldAt")]
  const policy = POLICY_NAMES.find((name) => name === query.get("policy"))
  return {
    ...(asOf !== null && { asOf }),
    ...(heldAt !== null && { heldAt }),
    ...(policy !== undefined && { policy }),
  }
}

/** An incident, and what was asked of it: while a page is being turned, the address is ahead of what it shows. */
export interface TurnedIncident {
  readonly incident: Told["Incident"]
  readonly turn: Turn
}

/** One incident as the address asks for it. */
export class IncidentAsked extends Asked<TurnedIncident> {
  readonly #id: string

  constructor(id: string) {
    super()
    this.#id = id
  }

  turn(turn: Turn): Promise<void> {
    const params = { path: { id: this.#id }, query: { ...turn } }
    return this.ask(async () => ({ incident: await answerOf(api.GET("/api/v1/incidents/{id}", { params })), turn }))
  }
}

export const turnTo = (changes: { readonly asOf?: string | null; readonly policy?: PolicyName | null }): void => {
  place.ask({ ...changes })
}
