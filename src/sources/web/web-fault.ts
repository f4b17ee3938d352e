/** Why an address could not be fetched, in words that follow its name: "answers with 404". */
export class WebFault extends Error {
  /** What to do, as a sentence; "" where nothing can be done. */
  readonly wayOut: string

  constructor(why: string, wayOut = "") {
    super(why)
    this.name = "WebFault"
    this.wayOut = wayOut
  }
}

const BY_CODE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "refuses connections",
  ECONNRESET: "broke the connection off",
  EPIPE: "broke the connection off",
  ENOTFOUND: "is not known to the name service",
  EAI_AGAIN: "could not be looked up; the name service does not answer",
  EHOSTUNREACH: "cannot be reached",
  ENETUNREACH: "cannot be reached",
  ETIMEDOUT: "cannot be reached in time",
  HPE_HEADER_OVERFLOW: "sends more headers than are read",
}

/** Codes of OpenSSL and of Node for a certificate that does not hold. */
const CERTIFICATE = /CERT|ERR_TLS|SIGNATURE|ERR_SSL/

/** What Node says of a connection, in words. */
export function faultOf(cause: unknown): WebFault {
  if (cause instanceof WebFault) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  const known = BY_CODE[code]
  if (known !== undefined) return new WebFault(known)
  if (code.startsWith("HPE_")) return new WebFault(`does not answer in HTTP that can be read (${message})`)
  if (CERTIFICATE.test(code)) return new WebFault(`has no certificate that holds (${message})`)
  return new WebFault(`cannot be fetched (${message})`)
}
