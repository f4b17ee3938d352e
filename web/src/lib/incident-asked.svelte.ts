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

/** One incident as the address asks for it. */
export class IncidentAsked extends Asked<Told["Incident"]> {
  readonly #id: string

  constructor(id: string) {
    super()
    this.#id = id
  }

  turn(query: Turn): Promise<void> {
    return this.ask(() =>
      answerOf(api.GET("/api/v1/incidents/{id}", { params: { path: { id: this.#id }, query: { ...query } } })),
    )
  }
}

export const turnTo = (changes: { readonly asOf?: string | null; readonly policy?: PolicyName | null }): void => {
  place.ask({ ...changes })
}
