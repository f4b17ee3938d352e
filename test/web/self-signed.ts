import { generateKeyPairSync, sign } from "node:crypto"

/** A key and a certificate on 127.0.0.1 that it signed itself, made for one test. */
export interface SelfSigned {
  readonly key: string
  readonly certificate: string
  /** The certificate's bytes, of which the fingerprint is made. */
  readonly der: Uint8Array
}

/** One value of ASN.1 in DER. */
function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts)
  const { length } = body
  const lengthBytes = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...lengthBytes]), body])
}

const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(0x30, ...parts)
const objectId = (hex: string): Uint8Array => der(0x06, Buffer.from(hex, "hex"))
const [COMMON_NAME, ALTERNATIVE_NAMES, ED25519] = ["550403", "551d11", "2b6570"].map(objectId) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
]

export function selfSigned(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519")
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from("127.0.0.1")))))
  const address = der(0x87, Buffer.from([127, 0, 0, 1]))
  const extensions = der(0xa3, sequence(sequence(ALTERNATIVE_NAMES, der(0x04, sequence(address)))))
  const years = sequence(der(0x17, Buffer.from("200101000000Z")), der(0x17, Buffer.from("490101000000Z")))
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    sequence(ED25519),
    name,
    years,
    name,
    publicKey.export({ format: "der", type: "spki" }),
    extensions,
  )
  const signature = sign(null, body, privateKey)
  const whole = sequence(body, sequence(ED25519), der(0x03, Buffer.from([0]), signature))
  const lines =
    Buffer.from(whole)
      .toString("base64")
      .match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`,
    der: whole,
  }
}
