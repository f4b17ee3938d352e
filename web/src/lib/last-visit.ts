/** When a reader looked at an incident, and what the record held then. */
export interface Visit {
  readonly at: string
  /** Number of the last entry of the log. */
  readonly entry: number
}

const keyOf = (incident: string): string => `reckoner.visit.${incident}`

/** The last visit of this browser; null where it is the first. */
export function lastVisit(incident: string): Visit | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(incident)) ?? "null")
    if (typeof kept !== "object" || kept === null || !("at" in kept) || !("entry" in kept)) return null
    const { at, entry } = kept
    return typeof at === "string" && typeof entry === "number" ? { at, entry } : null
  } catch {
    return null
  }
}

export function keepVisit(incident: string, visit: Visit): void {
  localStorage.setItem(keyOf(incident), JSON.stringify(visit))
}
