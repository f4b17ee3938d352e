import { hashOf } from "../chain.ts"

/** One file of a bundle. */
export interface BundleFile {
  /** Within the bundle, with slashes: "texts/ab….txt". ASCII, and made of nothing that a report says. */
  readonly path: string
  readonly bytes: Uint8Array
  /** IANA media type. */
  readonly mediaType: string
  /** What it holds, for people: a sentence without its full stop. */
  readonly what: string
}

export const textFile = (path: string, text: string, mediaType: string, what: string): BundleFile => ({
  path,
  bytes: Buffer.from(text),
  mediaType,
  what,
})

/** Indented, so that people can read it too; members stay in the order in which they were put together. */
export const jsonFile = (path: string, value: object, what: string): BundleFile =>
  textFile(path, `${JSON.stringify(value, null, 1)}\n`, "application/json", what)

export const sha256Of = ({ bytes }: Pick<BundleFile, "bytes">): string => hashOf(bytes)

export const byPath = (a: Pick<BundleFile, "path">, b: Pick<BundleFile, "path">): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0
