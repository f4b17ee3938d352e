import { createHash } from "node:crypto"

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const KNOWN: ReadonlySet<string> = new Set(["md5", "sha1", "sha256", "sha512"])

/** Whether bytes are those of a digest ("sha1:" and base32 or hex): null where the digest is of a kind that is not known. */
export function matchesDigest(bytes: Uint8Array, digest: string): boolean | null {
  const [name = "", written = ""] = digest.split(":")
  const algorithm = name.trim().toLowerCase().replace("-", "")
  if (!KNOWN.has(algorithm) || written === "") return null
  const hash = createHash(algorithm).update(bytes).digest()
  const value = written.trim()
  return value.toLowerCase() === hash.toString("hex") || value.toUpperCase().replace(/=+$/, "") === base32(hash)
}

function base32(bytes: Uint8Array): string {
  let [bits, count, text] = [0, 0, ""]
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff
    count += 8
    while (count >= 5) {
      count -= 5
      text += ALPHABET.charAt((bits >> count) & 31)
    }
  }
  return count === 0 ? text : text + ALPHABET.charAt((bits << (5 - count)) & 31)
}
