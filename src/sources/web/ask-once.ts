import type { ClientRequest, IncomingMessage, request as requestOf } from "node:http"
import type { Socket } from "node:net"
import { TLSSocket } from "node:tls"
import type { Instant, WebLimits } from "../../model/index.ts"
import { pinnedLookup, type Address } from "./address-guard.ts"
import { faultOf, WebFault } from "./web-fault.ts"

/** One answer of a server, as it came over the line. */
export interface Answer {
  readonly url: string
  readonly status: number
  /** Names in lower case; of those that are there twice, all values with commas between. */
  readonly headers: Readonly<Record<string, string>>
  /** Status line, headers and body as sent, chunks and compression included. */
  readonly asSent: Uint8Array
  /** The body out of its chunks, still compressed. */
  readonly body: Uint8Array
  /** The address that was connected to. */
  readonly address: string
  /** SHA-256 of the server's certificate in lower-case hex; null without TLS. */
  readonly certificate: string | null
  readonly askedAt: Instant
  readonly tookMs: number
}

export interface Asking {
  readonly headers: Readonly<Record<string, string>>
  /** Sent as the body of a POST; without it a GET is sent. */
  readonly post?: Uint8Array
  readonly addresses: readonly Address[]
  readonly limits: WebLimits
  /** Bytes that may still come: what earlier redirects left of `limits.bytes`. */
  readonly bytesLeft: number
  readonly askedAt: Instant
  readonly signal?: AbortSignal | undefined
  /** Certificates to trust beside those of the machine, PEM. */
  readonly trusted?: string | undefined
}

const WATCH_MS = 50

/** Sends one request and takes in the whole answer. Follows nothing. @throws WebFault; the signal's reason where it is aborted. */
export async function askOnce(url: URL, asking: Asking): Promise<Answer> {
  // Imported here: whoever names node:http has Node load its fetch as well, for which commands that ask nobody would wait too.
  const { request } = url.protocol === "https:" ? await import("node:https") : await import("node:http")
  return new Promise((resolve, reject) => {
    const exchange = new Exchange(url, asking, { resolve, reject })
    exchange.start(request)
  })
}

interface Ends {
  readonly resolve: (answer: Answer) => void
  readonly reject: (cause: unknown) => void
}

class Exchange {
  readonly #url: URL
  readonly #asking: Asking
  readonly #ends: Ends
  readonly #beganAt = performance.now()
  readonly #asSent: Uint8Array[] = []
  readonly #body: Uint8Array[] = []
  #request: ClientRequest | null = null
  #socket: Socket | null = null
  #bytes = 0
  #connectedMs: number | null = null
  #answeredMs: number | null = null
  #watch: NodeJS.Timeout | null = null

  constructor(url: URL, asking: Asking, ends: Ends) {
    this.#url = url
    this.#asking = asking
    this.#ends = ends
  }

  start(send: typeof requestOf): void {
    const { headers, post, addresses, limits, signal, trusted } = this.#asking
    const request = send(this.#url, {
      method: post === undefined ? "GET" : "POST",
      // A connection of its own: one kept open could lead elsewhere than the address that was checked.
      agent: false,
      headers: post === undefined ? headers : { ...headers, "content-length": String(post.length) },
      lookup: pinnedLookup(addresses),
      maxHeaderSize: limits.headerBytes,
      ...(signal === undefined ? {} : { signal }),
      ...(trusted === undefined ? {} : { ca: trusted }),
    })
    this.#request = request
    request.on("socket", (socket) => {
      this.#socket = socket
      socket.on(this.#url.protocol === "https:" ? "secureConnect" : "connect", () => {
        this.#connectedMs = this.#sinceMs()
      })
      socket.on("data", (chunk: Uint8Array) => {
        this.#count(chunk)
      })
    })
    request.on("response", (response) => {
      this.#answeredMs = this.#sinceMs()
      this.#takeIn(response)
    })
    request.on("error", (cause) => {
      this.#fail(cause)
    })
    this.#watch = setInterval(() => {
      this.#checkTime()
    }, WATCH_MS)
    request.end(post)
  }

  #sinceMs(): number {
    return performance.now() - this.#beganAt
  }

  #count(chunk: Uint8Array): void {
    this.#bytes += chunk.length
    if (this.#bytes > this.#asking.bytesLeft) {
      this.#fail(new WebFault(`sends more than ${this.#asking.limits.bytes} bytes`))
    } else this.#asSent.push(chunk)
  }

  #takeIn(response: IncomingMessage): void {
    response.on("data", (chunk: Uint8Array) => {
      this.#body.push(chunk)
    })
    response.on("end", () => {
      if (response.complete) this.#finish(response)
      else this.#fail(new WebFault("ended before its answer was whole"))
    })
    response.on("error", (cause) => {
      const broken = "code" in cause && cause.code === "ECONNRESET"
      this.#fail(broken ? new WebFault("ended before its answer was whole") : cause)
    })
  }

  #checkTime(): void {
    const { connectMs, firstByteMs, totalMs, dripMs, bytesPerSecond } = this.#asking.limits
    const ms = this.#sinceMs()
    const seconds = (limit: number): string => `${limit / 1000} s`
    if (ms > totalMs) this.#fail(new WebFault(`took longer than ${seconds(totalMs)}`))
    else if (this.#connectedMs === null) {
      if (ms > connectMs) this.#fail(new WebFault(`could not be connected to within ${seconds(connectMs)}`))
    } else if (this.#answeredMs === null) {
      if (ms - this.#connectedMs > firstByteMs) {
        this.#fail(new WebFault(`did not begin to answer within ${seconds(firstByteMs)}`))
      }
    } else {
      const running = ms - this.#connectedMs
      if (running > dripMs && this.#bytes < (bytesPerSecond * running) / 1000) {
        this.#fail(new WebFault(`sends less than ${bytesPerSecond} bytes a second`))
      }
    }
  }

  #fail(cause: unknown): void {
    this.#end()
    const { signal } = this.#asking
    this.#ends.reject(signal?.aborted === true ? signal.reason : faultOf(cause))
  }

  #finish(response: IncomingMessage): void {
    const socket = this.#socket
    const certificate = socket instanceof TLSSocket ? fingerprintOf(socket) : null
    const address = socket?.remoteAddress ?? ""
    this.#end()
    this.#ends.resolve({
      url: this.#url.href,
      status: response.statusCode ?? 0,
      headers: headersOf(response),
      asSent: Buffer.concat(this.#asSent),
      body: Buffer.concat(this.#body),
      address,
      certificate,
      askedAt: this.#asking.askedAt,
      tookMs: Math.round(this.#sinceMs()),
    })
  }

  #end(): void {
    if (this.#watch !== null) clearInterval(this.#watch)
    this.#request?.destroy()
  }
}

const headersOf = ({ headersDistinct }: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(", ")]))

const fingerprintOf = (socket: TLSSocket): string =>
  socket.getPeerCertificate().fingerprint256.replaceAll(":", "").toLowerCase()
