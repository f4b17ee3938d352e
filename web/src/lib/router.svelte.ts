/** A page that is gone back to is empty at first: so long its answers are waited for, unless the reader goes on before. */
const ANSWERED_MS = 5000
/** Scrolling rests after such a pause. */
const REST_MS = 100
/** A slider that is drawn writes its address so often: browsers refuse who writes a hundred or two in ten seconds. */
const WRITE_MS = 300
/** After such a refusal it is tried again. */
const REFUSED_MS = 2000

/** What an entry of the browser's history keeps beside its address. */
interface Kept {
  /** How far the page was scrolled. */
  readonly top?: number
}

/** Where the reader is: the address is the only state that a link must keep. */
class Place {
  path = $state(location.pathname)
  query = $state(new URLSearchParams(location.search))
  /** How often the reader went to an address, this one again included. */
  steps = $state(0)

  #settling = new AbortController()
  /** The address that is not yet written, because another was just before. */
  #unwritten: string | null = null
  #writing: ReturnType<typeof setTimeout> | undefined

  constructor() {
    // The browser would put the reader where the page ends that is not there yet.
    history.scrollRestoration = "manual"
    let resting: ReturnType<typeof setTimeout> | undefined
    addEventListener("scroll", () => {
      clearTimeout(resting)
      resting = setTimeout(() => this.#keepTop(), REST_MS)
    })
    for (const leaving of ["pagehide", "visibilitychange"]) addEventListener(leaving, () => this.#write())
    addEventListener("popstate", () => {
      // It was of the entry that the reader has left.
      this.#unwritten = null
      this.#read()
      this.#settle()
    })
    document.addEventListener("click", (event) => this.#follow(event))
    this.#settle()
  }

  /** Goes to an address of these pages. `replace`: the step back leads past what was shown before. */
  go(address: string, { replace = false, stay = false } = {}): void {
    this.#settling.abort()
    this.#write()
    if (!replace) this.#keepTop()
    const there: Kept = { top: stay ? scrollY : 0 }
    history[replace ? "replaceState" : "pushState"](there, "", address)
    this.#read()
    if (stay) return
    this.steps += 1
    scrollTo(0, 0)
  }

  /** The same page with other words in its query; null takes one out. */
  ask(changes: Readonly<Record<string, string | null>>, { replace = true } = {}): void {
    const query = new URLSearchParams(this.query)
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === "") query.delete(name)
      else query.set(name, value)
    }
    const words = query.toString()
    // Whatever reads the query would ask for all of it anew, and perhaps for this change again.
    if (words === this.query.toString()) return
    const address = `${location.pathname}${words === "" ? "" : `?${words}`}`
    if (!replace) {
      this.go(address, { stay: true })
      return
    }
    this.#settling.abort()
    this.query = query
    this.#unwritten = address
    if (this.#writing === undefined) this.#write()
  }

  /** Writes the address that waits, and keeps the next from following at once. */
  #write(): void {
    clearTimeout(this.#writing)
    this.#writing = undefined
    if (this.#unwritten === null) return
    const here: Kept = { top: scrollY }
    let pause = WRITE_MS
    try {
      history.replaceState(here, "", this.#unwritten)
      this.#unwritten = null
    } catch {
      pause = REFUSED_MS
    }
    this.#writing = setTimeout(() => this.#write(), pause)
  }

  #keepTop(): void {
    const here: Kept = { top: scrollY }
    history.replaceState(here, "")
  }

  /** Goes to where the reader was on this page, and stays there while it fills. */
  #settle(): void {
    this.#settling.abort()
    const settling = new AbortController()
    this.#settling = settling
    const { top = 0 } = (history.state ?? {}) as Kept
    if (top === 0) return
    const observer = new ResizeObserver(() => scrollTo(0, top))
    const { signal } = settling
    signal.addEventListener("abort", () => observer.disconnect())
    observer.observe(document.body)
    const leave = (): void => settling.abort()
    for (const act of ["wheel", "touchstart", "pointerdown", "keydown"])
      addEventListener(act, leave, { signal, passive: true })
    setTimeout(leave, ANSWERED_MS)
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
