import { createHash, X509Certificate } from "node:crypto"
import type { Instant, Sha256 } from "../model/index.ts"

/** What an authority's time stamp (RFC 3161) says: these bytes were there at that instant. */
export interface TimeStamp {
  /** SHA-256 that was stamped. */
  readonly imprint: Sha256
  /** By the authority's clock. */
  readonly at: Instant
  /** As its certificate names it, and that certificate's SHA-256. */
  readonly authority: string
  readonly certificate: Sha256
}

/** Of the DER answers of authorities; they have two to eight thousand bytes. */
export const STAMP_BYTES = 1 << 16
const SHA256_OID = "2.16.840.1.101.3.4.2.1"
const TIME_STAMP_INFO_OID = "1.2.840.113549.1.9.16.1.4"
const TIME_STAMPING_OID = "1.3.6.1.5.5.7.3.8"
/** ESS signingCertificate and signingCertificateV2. */
const SIGNING_CERTIFICATE_OIDS: ReadonlySet<string> = new Set([
  "1.2.840.113549.1.9.16.2.12",
  "1.2.840.113549.1.9.16.2.47",
])
const DIGESTS: Readonly<Record<number, string>> = { 20: "sha1", 32: "sha256", 48: "sha384", 64: "sha512" }
const GRANTED: ReadonlySet<number> = new Set([0, 1])

/** ASN.1 is needed where stamps are, which is rarely: loading it takes longer than most commands. */
const library = async () => ({ pki: await import("pkijs"), asn1: await import("asn1js") })

const plainBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

function digestOfLength(bytes: Uint8Array, length: number): string | null {
  const name = DIGESTS[length]
  return name === undefined ? null : createHash(name).update(bytes).digest("hex")
}

/** All octet strings within an ASN.1 value, outermost first. */
function octetStringsIn(value: unknown): readonly Buffer[] {
  if (typeof value !== "object" || value === null || !("valueBlock" in value)) return []
  const block = value.valueBlock as { readonly valueHexView?: Uint8Array; readonly value?: unknown }
  const isOctets = value.constructor.name === "OctetString"
  const own = isOctets && block.valueHexView !== undefined ? [Buffer.from(block.valueHexView)] : []
  return Array.isArray(block.value) ? [...own, ...block.value.flatMap(octetStringsIn)] : own
}

/** A request, DER, to stamp what has that SHA-256; asks for the authority's certificate. */
export async function stampRequest(imprint: Sha256): Promise<Uint8Array> {
  const { pki, asn1 } = await library()
  const request = new pki.TimeStampReq({
    version: 1,
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: SHA256_OID, algorithmParams: new asn1.Null() }),
      hashedMessage: new asn1.OctetString({ valueHex: plainBuffer(Buffer.from(imprint, "hex")) }),
    }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER())
}

/**
 * What an authority's answer says, where its signature is that of a certificate made for stamping time; else in words why it says nothing.
 * Whether the authority is to be trusted is for people to say: `openssl ts -verify -CAfile` asks it.
 * @param stamped the bytes that it is to be a stamp of
 */
export async function readStamp(answer: Uint8Array, stamped: Uint8Array): Promise<TimeStamp | string> {
  if (answer.length > STAMP_BYTES) return "is too long for a time stamp"
  try {
    return await stampIn(answer, stamped)
  } catch {
    return "is no time stamp after RFC 3161"
  }
}

async function stampIn(answer: Uint8Array, stamped: Uint8Array): Promise<TimeStamp | string> {
  const { pki, asn1 } = await library()
  const response = new pki.TimeStampResp({ schema: asn1.fromBER(plainBuffer(answer)).result })
  if (!GRANTED.has(response.status.status)) return "is an authority's refusal"
  const signed = new pki.SignedData({ schema: response.timeStampToken?.content })
  const content = signed.encapContentInfo.eContent?.getValue()
  if (signed.encapContentInfo.eContentType !== TIME_STAMP_INFO_OID || content === undefined) return "stamps nothing"
  const said = new pki.TSTInfo({ schema: asn1.fromBER(content).result })
  const imprint = Buffer.from(said.messageImprint.hashedMessage.getValue()).toString("hex")
  const isOurs = imprint === createHash("sha256").update(stamped).digest("hex")
  if (said.messageImprint.hashAlgorithm.algorithmId !== SHA256_OID || !isOurs) return "is a stamp of other bytes"
  const { signatureVerified, signerCertificate } = await signed.verify({
    signer: 0,
    // oxlint-disable-next-line id-denylist -- the library's name for it
    data: plainBuffer(stamped),
    extendedMode: true,
  })
  if (signatureVerified !== true || signerCertificate === null || signerCertificate === undefined) {
    return "does not have the signature of its certificate"
  }
  const der = Buffer.from(signerCertificate.toSchema().toBER())
  const certificate = new X509Certificate(der)
  // Else another certificate with the same key could stand in the place of the one that signed (RFC 5816).
  const named = signed.signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => SIGNING_CERTIFICATE_OIDS.has(type))
  const digests = octetStringsIn(named?.values[0])
  if (!digests.some((digest) => digestOfLength(der, digest.length) === digest.toString("hex"))) {
    return "was signed with another certificate than the one that it brings"
  }
  if (!certificate.keyUsage.includes(TIME_STAMPING_OID)) {
    return "is signed with a certificate that is not for stamping time"
  }
  return {
    imprint: imprint as Sha256,
    at: said.genTime.getTime(),
    authority: certificate.subject.split("\n").join(", "),
    certificate: createHash("sha256").update(der).digest("hex") as Sha256,
  }
}
