import createClient from "openapi-fetch"
import type { components, paths } from "./contract.ts"

/** The nouns of the API's contract, by name. */
export type Told = components["schemas"]
export type Problem = Told["Problem"]

/** Asks the API of the server that these pages came from. Every call gives `data`, or the problem as `error`. */
export const api = createClient<paths, "application/json">({ baseUrl: "/" })

/** What went wrong, in words that can be shown: the server's, else that it could not be reached. */
export class AskedInVain extends Error {
  readonly problem: Problem | null

  constructor(problem: Problem | null) {
    super(problem?.detail ?? "unreachable")
    this.problem = problem
  }
}

/** The answer of a call. @throws AskedInVain */
export async function answerOf<Answered extends { readonly data?: unknown; readonly error?: unknown }>(
  call: Promise<Answered>,
): Promise<NonNullable<Answered["data"]>> {
  let answered
  try {
    answered = await call
  } catch {
    throw new AskedInVain(null)
  }
  const { data: answer, error } = answered
  if (answer !== undefined && answer !== null) return answer
  throw new AskedInVain(typeof error === "object" && error !== null ? (error as Problem) : null)
}
