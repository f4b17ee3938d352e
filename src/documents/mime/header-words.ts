import { asciiLower } from "../ascii-lower.ts"

/** A header's value is cut here: none that says anything is longer. */
const LONGEST_VALUE = 20_000
/** "=?charset*language?B?letters?=" (RFC 2047). */
const ENCODED_WORD = /=\?([\w.:-]{2,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?]{0,1000})\?=/gi

interface Word {
  readonly charset: string
  readonly bytes: number[]
}

/** A header's value with its encoded words as letters. Letters that are none in their encoding become U+FFFD. */
export function headerWords(value: string): string {
  // White space between two encoded words is there to fold the line only.
  const joined = value.slice(0, LONGEST_VALUE).replaceAll(/\?=[ \t]{1,80}=\?/g, "?==?")
  const parts: string[] = []
  let [at, word]: [number, Word | null] = [0, null]
  for (const match of joined.matchAll(ENCODED_WORD)) {
    const [whole, charset = "", way = "", letters = ""] = match
    const bytes = asciiLower(way) === "b" ? fromBase64(letters) : fromQuoted(letters)
    const isNext: boolean = word !== null && match.index === at && asciiLower(charset) === word.charset
    if (isNext) word?.bytes.push(...bytes)
    else {
      parts.push(lettersOf(word), joined.slice(at, match.index))
      word = { charset: asciiLower(charset), bytes: [...bytes] }
    }
    at = match.index + whole.length
  }
  parts.push(lettersOf(word), joined.slice(at))
  return parts.join("").replaceAll(/\s+/gu, " ").trim()
}

function lettersOf(word: Word | null): string {
  if (word === null) return ""
  try {
    return new TextDecoder(word.charset).decode(Uint8Array.from(word.bytes))
  } catch {
    return new TextDecoder("utf-8").decode(Uint8Array.from(word.bytes))
  }
}

const fromBase64 = (letters: string): Iterable<number> => Buffer.from(letters, "base64")

function fromQuoted(letters: string): Iterable<number> {
  const plain = letters.replaceAll("_", " ")
  const bytes = plain.replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, "latin1")
}
