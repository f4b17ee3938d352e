const FAMILY = "reckoner."

/** What this browser keeps for its reader under a name; null where it keeps nothing, or may not. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(FAMILY + name)
  } catch {
    return null
  }
}

/** Keeps it where the browser allows that and has room; else the pages go on without. */
export function keep(name: string, text: string): void {
  try {
    localStorage.setItem(FAMILY + name, text)
  } catch {
    // Forgotten with the page: a choice of language or a visit is no reason to show nothing.
  }
}
