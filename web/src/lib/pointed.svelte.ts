/** Incidents that the reader points at, in the list or on the map: each shows it in its own way. */
class Pointed {
  ids = $state.raw<ReadonlySet<string>>(new Set())

  at(ids: readonly string[]): void {
    this.ids = new Set(ids)
  }
}

export const pointed = new Pointed()
