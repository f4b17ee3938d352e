import type { Described } from "./api-document.ts"
import { JUDGES, type Asking, type OpenedApp } from "./open-app.ts"

/** Things of the sample record by which routes are asked. */
export interface Known {
  /** Noun of a path ("incidents") → an id that is there. */
  readonly ids: Readonly<Record<string, string>>
  readonly claim: string
}

/** How an operation is visited: once so that it succeeds, and once so that it must refuse. */
export interface Visit {
  readonly path: string
  readonly init?: Asking
  readonly bad: { readonly path: string; readonly init?: Visit["init"]; readonly status: readonly number[] }
}

export async function knownOf(opened: OpenedApp): Promise<Known> {
  const answer = async <Told>(path: string): Promise<Told> => (await (await opened.ask(path)).json()) as Told
  const { incidents } = await answer<{ incidents: readonly { id: string }[] }>("/api/v1/incidents")
  const incident = incidents[0]?.id ?? "no incident"
  const { claims } = await answer<{ claims: readonly { id: string; document: { capture: string } }[] }>(
    `/api/v1/incidents/${incident}/claims`,
  )
  const claim = claims[0]?.id ?? "no claim"
  const capture = claims[0]?.document.capture ?? "no capture"
  const { decisions } = await answer<{ decisions: readonly { id: string }[] }>("/api/v1/decisions")
  const { questions } = await answer<{ questions: readonly { id: string }[] }>("/api/v1/review")
  return {
    ids: {
      incidents: incident,
      claims: claim,
      documents: capture,
      captures: capture,
      decisions: decisions[0]?.id ?? "no decision",
      review: questions[0]?.id ?? "no question",
    },
    claim,
  }
}

const json = (method: string, body: unknown) => ({
  method,
  body: JSON.stringify(body),
  headers: { "content-type": "application/json" },
})

function files(text: string): FormData {
  const form = new FormData()
  form.append("files", new File([text], "report.txt"))
  return form
}

type Write = (known: Known) => Pick<Visit, "path" | "init"> & { readonly bad: unknown }

/** Operations that write, or that ask with words of their own: each body once as it should be, and once not. */
const WRITTEN: Readonly<Record<string, Write>> = {
  "POST /api/v1/decisions": ({ claim }) => ({
    path: "/api/v1/decisions",
    init: json("POST", { requests: [{ act: "reject", on: [claim], why: "a try" }], dryRun: true }),
    bad: { requests: [{ act: "bless", on: [claim] }] },
  }),
  "POST /api/v1/documents": () => ({
    path: "/api/v1/documents",
    init: { method: "POST", body: files("A fire in Lviv killed three people on 4 March 2024, police said.") },
    bad: {},
  }),
  "POST /api/v1/documents/sample": () => ({
    path: "/api/v1/documents/sample",
    init: { method: "POST" },
    bad: {},
  }),
  "POST /api/v1/person": () => ({
    path: "/api/v1/person",
    init: json("POST", { name: "A. Recorder" }),
    bad: { name: "" },
  }),
}

/** Paths whose last word is no id. */
const PATHS: Readonly<Record<string, (known: Known) => string>> = {
  "/api/v1/preview/incidents/{file}": ({ ids }) => `/api/v1/preview/incidents/${ids["incidents"]}.html?unreviewed=true`,
}

/** Queries without which an operation refuses. */
const QUERIES: Readonly<Record<string, string>> = {
  "/api/v1/search": "q=killed",
  "/api/v1/agreement": new URLSearchParams({ one: JUDGES[0], other: JUDGES[1] }).toString(),
}

/** A question that every route with such a parameter must refuse. */
const NONSENSE: readonly (readonly [parameter: string, words: string])[] = [
  ["limit", "limit=0"],
  ["cursor", "cursor=x"],
  ["asOf", "asOf=never"],
  ["policy", "policy=x"],
  ["sort", "sort=x"],
  ["other", "other=x"],
]

/** @throws Error where an operation that writes has no visit here: give it one */
export function visitOf(operation: Described, known: Known): Visit {
  const { method, path, parameters } = operation
  if (method !== "GET") {
    const written = WRITTEN[`${method} ${path}`]?.(known)
    if (written === undefined) throw new Error(`give ${method} ${path} a visit in test/api/visits.ts`)
    return { ...written, bad: { path: written.path, init: json(method, written.bad) ?? {}, status: [400, 415, 422] } }
  }
  const filled =
    PATHS[path]?.(known) ??
    path.replace(/([a-z-]+)\/\{[a-z]+\}/u, (_, noun: string) => `${noun}/${known.ids[noun] ?? "?"}`)
  const query = QUERIES[path]
  const asked = query === undefined ? filled : `${filled}?${query}`
  if (path.includes("{")) {
    return { path: asked, bad: { path: path.replace(/\{[a-z]+\}/u, "nothing-here"), status: [404] } }
  }
  const words = NONSENSE.find(([name]) => parameters.some((parameter) => parameter.name === name))?.[1]
  const bad = words === undefined ? null : `${asked}${query === undefined ? "?" : "&"}${words}`
  return {
    path: asked,
    // What cannot be asked wrongly can be asked by a wrong method.
    bad: bad === null ? { path: asked, init: { method: "DELETE" }, status: [405] } : { path: bad, status: [400] },
  }
}
