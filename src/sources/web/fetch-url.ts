import type { BadInput, Fetched, Given } from "../fetched.ts"
import { badInput } from "../ndjson-lines.ts"
import { fetchWeb, type WebTerms } from "./fetch-web.ts"

/** True of what is written as an address of any scheme: "https://…", "ftp://…". */
export const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text)

/** What is taken apart from a file on disk alone. */
const PACKED: ReadonlySet<string> = new Set(["application/zip", "application/gzip", "application/warc"])

/** The page at an address as one input, with what a person says of it; in words why it could not be had. */
export async function fetchUrl(address: string, terms: WebTerms, given: Given): Promise<Fetched | BadInput> {
  const outcome = await fetchWeb(address, terms)
  switch (outcome.kind) {
    case "failed":
      return badInput(withoutPassword(address), outcome.why, outcome.wayOut)
    case "not-modified":
      return badInput(address, "answers that nothing changed")
    case "page": {
      const { fetched } = outcome
      if (PACKED.has(fetched.mediaType)) {
        return badInput(address, `is ${fetched.mediaType}, which holds many reports`, "Save it, and add the file.")
      }
      const { url = fetched.url, outlet = fetched.outlet, published = fetched.published } = given
      return { ...fetched, url, outlet, published }
    }
  }
}

/** An address as it may be shown: messages end in logs and on screens. */
const withoutPassword = (address: string): string => address.replace(/^([a-z]+:\/\/)[^/?#]{0,1000}@/i, "$1")
