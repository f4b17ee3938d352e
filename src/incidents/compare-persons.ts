import type { Mention } from "../model/index.ts"

/** Names that both tell and that an age stands beside in one of them at least: an article on a trial leaves out what the first report gave. */
export function sharedPersons(a: Mention, b: Mention): number {
  if (a.persons.length + b.persons.length === 0) return 0
  let shared = 0
  for (const name of a.names) {
    if (b.names.includes(name) && (a.persons.includes(name) || b.persons.includes(name))) shared++
  }
  return shared
}
