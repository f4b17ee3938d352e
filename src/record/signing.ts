import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto"

/** Who can sign with a key; the private half never leaves its file. */
export interface Signer {
  /** Public key: 64 lower-case hex digits. */
  readonly key: string
  /** Ed25519 over the text's UTF-8: 128 lower-case hex digits. */
  sign(text: string): string
}

/** Raw keys are the last 32 bytes of the DER form (RFC 8410). */
const RAW_KEY_BYTES = 32
const DER_PREFIX = Buffer.from("302a300506032b6570032100", "hex")

const rawKey = (key: KeyObject): string =>
  key.export({ format: "der", type: "spki" }).subarray(-RAW_KEY_BYTES).toString("hex")

/** A new Ed25519 key: the private half as PKCS #8 in PEM, which OpenSSL reads too. */
export const newPrivateKey = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString()

/** @throws TypeError or an error of OpenSSL where `pem` holds no Ed25519 key */
export function signerOf(pem: string): Signer {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== "ed25519") throw new TypeError("not an Ed25519 key")
  return { key: rawKey(createPublicKey(key)), sign: (text) => sign(null, Buffer.from(text), key).toString("hex") }
}

/** True where `signature` is that of the holder of `key` over `text`. Never throws. */
export function isSignedBy(text: string, signature: string, key: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(key) || !/^[0-9a-f]{128}$/.test(signature)) return false
  const publicKey = createPublicKey({
    key: Buffer.concat([DER_PREFIX, Buffer.from(key, "hex")]),
    format: "der",
    type: "spki",
  })
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, "hex"))
}
