/** An input that somebody made to break, fool or stall whoever reads it. */
export interface HostileInput {
  /** What it tries, in words: "a ZIP whose entry is called ../../x". */
  readonly what: string
  /** As it lies in the folder that is added. */
  readonly fileName: string | Uint8Array
  /** Made when they are needed: some are large. */
  readonly bytes: () => Uint8Array
  /** True of what takes long to make or to read: in the deep form alone. */
  readonly isLarge?: boolean
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** An input whose bytes are a text. */
export const hostileText = (what: string, fileName: string, text: string): HostileInput => ({
  what,
  fileName,
  bytes: () => bytesOf(text),
})
