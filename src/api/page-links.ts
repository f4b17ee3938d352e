import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** One file of the build, as Vite lists it. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

/** Words of an incident's address that its first question has too: others are the page's own. */
const TURNS: ReadonlySet<string> = new Set(["asOf", "heldAt", "policy"])

const turnedTo = ({ search }: URL): string => {
  const words = search
    .slice(1)
    .split("&")
    .filter((word) => TURNS.has(word.split("=", 1)[0] ?? ""))
  return words.length === 0 ? "" : `?${words.join("&")}`
}

/** Addresses whose page is known before its script runs, and what the page asks of the API first. */
const PAGES: readonly {
  readonly path: RegExp
  readonly page: string
  readonly asks: (address: URL) => readonly string[]
}[] = [
  {
    path: /^\/incidents\/(inc_[0-9a-f]+)\/?$/u,
    page: "src/pages/incident.svelte",
    asks: (address) => [`/api/v1${address.pathname.replace(/\/$/u, "")}${turnedTo(address)}`],
  },
  { path: /^\/(?:incidents\/?)?$/u, page: "src/pages/incidents.svelte", asks: () => [] },
  { path: /^\/review\/?$/u, page: "src/pages/review.svelte", asks: () => [] },
  { path: /^\/reports\/[^/]+\/?$/u, page: "src/pages/report.svelte", asks: () => [] },
]

/** Words of an address that may stand in a header's link as they are. */
const PLAIN = /^[\w\-./?=&:%+]*$/u

/**
 * The Link header of a page: its script and first answer are on their way while the first script is still read, which spares a slow
 * line two rounds.
 */
export class PageLinks {
  readonly #chunks: Readonly<Record<string, Chunk>>

  /** `folder`: the built pages. */
  constructor(folder: string) {
    const list = join(folder, "manifest.json")
    this.#chunks = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Record<string, Chunk>) : {}
  }

  /** Null where nothing is known of the address. */
  of(address: URL): string | null {
    const known = PAGES.find(({ path }) => path.test(address.pathname))
    if (known === undefined) return null
    const names = [...this.#needed(known.page)]
    const scripts = names.flatMap((name) => this.#chunks[name]?.file ?? [])
    const links = [
      ...scripts.map((file) => `</${file}>; rel=modulepreload`),
      ...known
        .asks(address)
        .filter((asked) => PLAIN.test(asked))
        .map((asked) => `<${asked}>; rel=preload; as=fetch; crossorigin=anonymous`),
    ]
    return links.length === 0 ? null : links.join(", ")
  }

  /** A chunk with all that it imports. */
  #needed(name: string, found = new Set<string>()): ReadonlySet<string> {
    if (found.has(name)) return found
    found.add(name)
    for (const imported of this.#chunks[name]?.imports ?? []) this.#needed(imported, found)
    return found
  }
}
