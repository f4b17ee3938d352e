import { createHash } from "node:crypto"
import { LIMITS } from "../../model/index.ts"
import type { FetchOutcome } from "../fetched.ts"
import type { FetchTerms } from "../fetch-terms.ts"
import { badInput } from "../ndjson-lines.ts"
import type { OpenedFile } from "../opened-file.ts"
import { splitLines } from "../split-lines.ts"
import { UnpackingBudget } from "../unpacking-budget.ts"
import { messageOf } from "../message-of.ts"
import { fetchWarcs } from "./warc-archive.ts"
import { ListedPages } from "./warc-pages.ts"
import { archiveRefusal, entryFile } from "./zip-archive.ts"
import { openZip, type OpenedZip, type ZipEntry } from "./zip-entries.ts"

const PACKAGE = "datapackage.json"
const PAGES = /^pages\/[^/]{1,200}\.jsonl$/
const WARC = /^archive\/[^/]{1,200}\.warc(?:\.gz)?$/

/** The pages of a web archive (WACZ) that its own list of pages names: what they are made of are no reports. */
export async function* fetchWacz(file: OpenedFile, terms: FetchTerms): AsyncGenerator<FetchOutcome> {
  const refusal = archiveRefusal(file)
  if (refusal !== null) {
    yield badInput(file.path, refusal)
    return
  }
  const budget = terms.budget ?? new UnpackingBudget(file.sizeBytes)
  const zip = await openZip(file, budget)
  try {
    const digests = await digestsOf(zip)
    if (digests === null) {
      yield badInput(file.path, "has no datapackage.json that can be read: its digests are not checked")
    }
    const whole: ZipEntry[] = []
    for (const entry of zip.entries) {
      const why = PAGES.test(entry.name) || WARC.test(entry.name) ? await faultOf(entry, digests) : "not looked at"
      if (why === null) whole.push(entry)
      else if (why !== "not looked at") yield badInput(`${file.path}: ${entry.name}`, why)
    }
    const warcs = whole.filter(({ name }) => WARC.test(name))
    if (warcs.length === 0) yield badInput(file.path, "holds no WARC that can be read")
    const opened: OpenedFile[] = []
    for (const warc of warcs) opened.push(await entryFile(file, warc))
    yield* fetchWarcs(opened, { ...terms, budget }, await pagesOf(whole.filter(({ name }) => PAGES.test(name))))
  } finally {
    zip.close()
  }
}

/** Digests of its files by name, as its own list gives them; null where there is none. */
async function digestsOf({ entries }: OpenedZip): Promise<ReadonlyMap<string, string> | null> {
  const entry = entries.find(({ name }) => name === PACKAGE)
  if (entry === undefined || entry.refusal !== null || entry.sizeBytes > LIMITS.waczListBytes) return null
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of entry.chunks()) chunks.push(chunk)
    const { resources } = JSON.parse(Buffer.concat(chunks).toString("utf8")) as { readonly resources?: unknown }
    if (!Array.isArray(resources)) return null
    return new Map(
      resources.flatMap((one: unknown) => {
        const { path, hash } = (one ?? {}) as Readonly<Record<string, unknown>>
        return typeof path === "string" && typeof hash === "string" ? [[path, hash] as const] : []
      }),
    )
  } catch {
    return null
  }
}

/** Why an entry is not used, in words: it cannot be unpacked, or is not what the archive's list says. */
async function faultOf(entry: ZipEntry, digests: ReadonlyMap<string, string> | null): Promise<string | null> {
  if (entry.refusal !== null) return entry.refusal
  const digest = digests?.get(entry.name)
  if (digest === undefined || !digest.startsWith("sha256:")) return null
  try {
    const hash = createHash("sha256")
    for await (const chunk of entry.chunks()) hash.update(chunk)
    if (`sha256:${hash.digest("hex")}` === digest.toLowerCase()) return null
    return "does not match the digest that its archive gives it: it was changed, or is damaged"
  } catch (cause) {
    return `cannot be read (${messageOf(cause)})`
  }
}

/** All pages that its lists name; null where they name none. */
async function pagesOf(lists: readonly ZipEntry[]): Promise<ListedPages | null> {
  const pages = new ListedPages()
  let count = 0
  for (const list of lists) {
    for await (const { bytes } of splitLines(list.chunks(), LIMITS.waczLineBytes)) {
      const page = bytes === null ? null : pageIn(bytes)
      if (page === null) continue
      pages.add(page.url, page.title)
      count += 1
    }
  }
  return count === 0 ? null : pages
}

function pageIn(line: Uint8Array): { readonly url: string; readonly title: string | null } | null {
  try {
    const { url, title } = JSON.parse(Buffer.from(line).toString("utf8")) as Readonly<Record<string, unknown>>
    return typeof url === "string" ? { url, title: typeof title === "string" && title !== "" ? title : null } : null
  } catch {
    return null
  }
}
