/** What is used of yauzl, which brings no types of its own. */
declare module "yauzl" {
  import type { Readable } from "node:stream"

  export interface Entry {
    readonly fileNameRaw: Buffer
    readonly extraFields: readonly object[]
    readonly generalPurposeBitFlag: number
    readonly compressedSize: number
    readonly uncompressedSize: number
    readonly crc32: number
    /** 0 stored, 8 deflated. */
    readonly compressionMethod: number
    isEncrypted(): boolean
  }
  export interface ZipFile {
    readonly entryCount: number
    eachEntry(): AsyncIterable<Entry>
    /** `decodeFileData: false`: its bytes as they lie in the archive. */
    openReadStreamPromise(entry: Entry, options?: { readonly decodeFileData: false }): Promise<Readable>
    close(): void
  }
  interface Options {
    readonly lazyEntries: true
    readonly autoClose: false
    readonly decodeStrings: false
  }
  export function openPromise(path: string, options: Options): Promise<ZipFile>
  export function fromBufferPromise(bytes: Buffer, options: Options): Promise<ZipFile>
  export function getFileNameLowLevel(
    flags: number,
    name: Buffer,
    extraFields: Entry["extraFields"],
    strictFileNames: boolean,
  ): string
  export function validateFileName(name: string): string | null
}
