import type { Component } from "svelte"

/** What an address shows: pages load when they are first asked for. */
export interface Shown {
  /** Another key mounts the page anew. */
  readonly key: string
  readonly props: Readonly<Record<string, string>>
  readonly load: () => Promise<{ default: Component<any> }>
}

interface Route {
  readonly path: RegExp
  readonly load: Shown["load"]
}

const ROUTES: readonly Route[] = [
  { path: /^\/sources\/?$/, load: () => import("./sources.svelte") },
  { path: /^\/incidents\/(?<id>[^/]+)\/publish\/?$/, load: () => import("./publish.svelte") },
  { path: /^\/add\/?$/, load: () => import("./add.svelte") },
  { path: /^\/(?:incidents\/?)?$/, load: () => import("./incidents.svelte") },
  { path: /^\/incidents\/(?<id>[^/]+)\/?$/, load: () => import("./incident.svelte") },
  { path: /^\/review\/?$/, load: () => import("./review.svelte") },
  { path: /^\/history\/?$/, load: () => import("./history.svelte") },
  { path: /^\/agreement\/?$/, load: () => import("./agreement.svelte") },
  { path: /^\/reports\/?$/, load: () => import("./reports.svelte") },
  { path: /^\/reports\/(?<capture>[^/]+)\/?$/, load: () => import("./report.svelte") },
]

const NOT_FOUND: Shown["load"] = () => import("./not-found.svelte")

/** What an address says of a page; null where its letters are no letters ("%E0%A4%A"). */
function propsOf(groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> | null {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
  } catch {
    return null
  }
}

export function pageAt(path: string): Shown {
  for (const { path: pattern, load } of ROUTES) {
    const match = pattern.exec(path)
    if (match === null) continue
    const props = propsOf(match.groups ?? {})
    if (props === null) break
    return { key: `${pattern.source} ${Object.values(props).join(" ")}`, props, load }
  }
  return { key: "not found", props: {}, load: NOT_FOUND }
}
