/** Where the reader is: the address is the only state that a link must keep. */
class Place {
  path = $state(location.pathname)
  query = $state(new URLSearchParams(location.search))
  /** How often the reader went to an address, this one again included. */
  steps = $state(0)

  constructor() {
    addEventListener("popstate", () => this.#read())
    document.addEventListener("click", (event) => this.#follow(event))
  }

  /** Goes to an address of these pages. `replace`: the step back leads past what was shown before. */
  go(address: string, { replace = false, stay = false } = {}): void {
    history[replace ? "replaceState" : "pushState"](null, "", address)
    this.#read()
    if (stay) return
    this.steps += 1
    scrollTo(0, 0)
  }

  /** The same page with other words in its query; null takes one out. */
  ask(changes: Readonly<Record<string, string | null>>, { replace = true } = {}): void {
    const query = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === "") query.delete(name)
      else query.set(name, value)
    }
    const words = query.toString()
    // Whatever reads the query would ask for all of it anew, and perhaps for this change again.
    if (words === new URLSearchParams(location.search).toString()) return
    this.go(`${location.pathname}${words === "" ? "" : `?${words}`}`, { replace, stay: true })
  }

  #read(): void {
    this.path = location.pathname
    this.query = new URLSearchParams(location.search)
  }

  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest?.("a[href]")
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0
    if (!(link instanceof HTMLAnchorElement) || modified || event.defaultPrevented) return
    const own = link.origin === location.origin && !link.pathname.startsWith("/api/")
    if (!own || link.target !== "" || link.hasAttribute("download")) return
    event.preventDefault()
    if (link.pathname === location.pathname && link.hash !== "") {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      target?.scrollIntoView()
      // Whoever goes by keyboard goes on from there.
      target?.focus({ preventScroll: true })
      return
    }
    this.go(link.pathname + link.search + link.hash)
  }
}

export const place = new Place()
