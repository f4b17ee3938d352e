import { keep, kept } from "./kept.ts"

/** When a reader looked at an incident, and what the record held then. */
export interface Visit {
  readonly at: string
  /** Number of the last entry of the log. */
  readonly entry: number
}

const keyOf = (incident: string): string => `visit.${incident}`

/** The last visit of this browser; null where it is the first. */
export function lastVisit(incident: string): Visit | null {
  try {
    const visit: unknown = JSON.parse(kept(keyOf(incident)) ?? "null")
    if (typeof visit !== "object" || visit === null || !("at" in visit) || !("entry" in visit)) return null
    const { at, entry } = visit
    return typeof at === "string" && typeof entry === "number" ? { at, entry } : null
  } catch {
    return null
  }
}

export function keepVisit(incident: string, visit: Visit): void {
  keep(keyOf(incident), JSON.stringify(visit))
}
