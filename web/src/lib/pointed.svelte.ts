const NOTHING: ReadonlySet<string> = new Set()

/** What the reader points at, in the list or on the map: each shows it in its own way. */
class Pointed {
  /** Keys of places. */
  places = $state.raw(NOTHING)
  /** Of a line of the list; null where a spot of the map is pointed at, and with it every incident there. */
  #incident = $state.raw<string | null>(null)

  at(places: readonly string[], incident: string | null = null): void {
    this.places = new Set(places)
    this.#incident = incident
  }

  away(): void {
    this.places = NOTHING
    this.#incident = null
  }

  hasLine(id: string, place: string | null): boolean {
    return this.#incident === null ? place !== null && this.places.has(place) : this.#incident === id
  }
}

export const pointed = new Pointed()
