import { NOBODY, type Identity } from "../workflow/index.ts"
import { Refusal } from "./problem.ts"
import type { Served } from "./served.ts"

/** @throws Refusal where this server writes nothing */
export function requireWritable({ writable }: Pick<Served, "writable">): void {
  if (writable) return
  throw new Refusal({
    code: "read-only",
    title: "Nothing is written here",
    status: 403,
    detail: "this server takes no decisions and no reports",
    wayOut: "Decide on the machine that holds the record: reckoner serve, without --read-only and --host.",
  })
}

/** Whoever decides here; nobody is enough for what is only tried. @throws Refusal where nobody is named */
export function whoDecides(served: Pick<Served, "identity">, { dryRun }: { readonly dryRun: boolean }): Identity {
  const identity = served.identity()
  if (identity !== null) return identity
  if (dryRun) return NOBODY
  throw new Refusal({
    code: "nobody-named",
    title: "Who decides?",
    status: 409,
    detail: "nobody is named who decides here, and each decision is signed in a name",
    wayOut: "Name yourself once: POST /api/v1/person, or reckoner whoami --name NAME.",
  })
}

/** @throws Refusal where others have written to the record since the entry that a person looked at */
export function requireUnmoved(looked: number | undefined, entry: number): void {
  if (looked === undefined || looked === entry) return
  throw new Refusal({
    code: "moved-on",
    title: "The record has changed meanwhile",
    status: 409,
    detail: `others wrote to the record since entry ${looked}, and nothing was decided`,
    wayOut: "Look at the question again as it is now, and decide then.",
  })
}
