import type { FetchOutcome, Fetched } from "../fetched.ts"
import type { FetchFile, FetchTerms } from "../fetch-terms.ts"
import { formOf, type Form } from "../forms.ts"
import { badInput } from "../ndjson-lines.ts"
import { fileInMemory, type OpenedFile } from "../opened-file.ts"
import { fetchWeb, type WebTerms } from "./fetch-web.ts"

/** True of what is written as an address of any scheme: "https://…", "ftp://…". */
export const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text)

/** What holds many reports, by what its bytes are: the forms that it may have, and the ending of the first. */
const PACKED: Readonly<Record<string, { readonly kinds: readonly Form["kind"][]; readonly ending: string }>> = {
  "application/zip": { kinds: ["zip", "wacz"], ending: ".zip" },
  "application/gzip": { kinds: ["warc"], ending: ".warc.gz" },
  "application/warc": { kinds: ["warc"], ending: ".warc" },
  "application/mbox": { kinds: ["mbox"], ending: ".mbox" },
}

/** How one address is fetched. */
export interface UrlTerms extends FetchTerms {
  readonly web: WebTerms
  /** Opens an answer that holds many reports, as a file on disk is opened. */
  readonly fetchFile: FetchFile
}

/**
 * The page at an address as one input, with what a person says of it, or each report of an archive that it answers with; in words why it
 * could not be had.
 */
export async function* fetchUrl(address: string, terms: UrlTerms): AsyncGenerator<FetchOutcome> {
  const outcome = await fetchWeb(address, terms.web)
  switch (outcome.kind) {
    case "failed":
      yield badInput(withoutPassword(address), outcome.why, outcome.wayOut)
      break
    case "not-modified":
      yield badInput(address, "answers that nothing changed")
      break
    case "page": {
      const { fetched } = outcome
      const packed = packedFile(address, fetched)
      if (packed !== null) yield* terms.fetchFile(packed, terms)
      else {
        const { url = fetched.url, outlet = fetched.outlet, published = fetched.published } = terms.given
        yield { ...fetched, url, outlet, published }
      }
      break
    }
  }
}

/** An answer that holds many reports, under the name that its address gives it where that fits; null of one report. */
function packedFile(address: string, { mediaType, bytes }: Fetched): OpenedFile | null {
  const bare = (mediaType.split(";", 1)[0] ?? "").trim()
  const packed = Object.hasOwn(PACKED, bare) ? PACKED[bare] : undefined
  if (packed === undefined) return null
  const named = new URL(address).pathname.split("/").at(-1) ?? ""
  const isNamed = packed.kinds.some((kind) => formOf(named)?.kind === kind)
  return fileInMemory(address, isNamed ? named : `answer${endingOf(bytes, packed.ending)}`, bytes)
}

/** A WACZ is a ZIP that says so in the names of its files. */
const endingOf = (bytes: Uint8Array, ending: string): string =>
  ending === ".zip" && Buffer.from(bytes).includes("datapackage.json") && Buffer.from(bytes).includes("archive/")
    ? ".wacz"
    : ending

/** An address as it may be shown: messages end in logs and on screens. */
const withoutPassword = (address: string): string => address.replace(/^([a-z]+:\/\/)[^/?#]{0,1000}@/i, "$1")
