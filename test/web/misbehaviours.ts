import type { IncomingMessage, ServerResponse } from "node:http"
import { gzipSync } from "node:zlib"
import { WEB_LIMITS, type WebLimits } from "../../src/model/index.ts"
import { page, type Answers } from "./misbehaving-server.ts"

/** Limits that a test can wait for. */
export const SHORT_LIMITS: WebLimits = {
  ...WEB_LIMITS,
  bytes: 200_000,
  connectMs: 2000,
  firstByteMs: 1500,
  totalMs: 10_000,
  dripMs: 1500,
}

/** One way in which a server misbehaves: what it does, and what is said of it, behind its address. */
export interface Misbehaviour {
  readonly what: string
  readonly answer: Answers[string]
  readonly why: RegExp
}

const raw =
  (text: string): Answers[string] =>
  (_, { socket }) =>
    void socket?.end(text)
const sent =
  (headers: Readonly<Record<string, string>>, body: string | Uint8Array = "", status = 200): Answers[string] =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)
const packed = (body: Uint8Array, coding = "gzip"): Answers[string] => sent({ "content-encoding": coding }, body)

export const MISBEHAVIOURS: readonly Misbehaviour[] = [
  { what: "an endless body", answer: endless, why: /^sends more than 200000 bytes$/ },
  { what: "a slow drip", answer: drip, why: /^sends less than 200 bytes a second$/ },
  { what: "silence", answer: () => undefined, why: /^did not begin to answer within 1.5 s$/ },
  { what: "huge headers", answer: sent({ "x-a": "a".repeat(70_000) }), why: /^sends more headers than are read$/ },
  {
    what: "a circle",
    answer: (request, r) => void r.writeHead(302, { location: request.url }).end(),
    why: /^leads round in a circle$/,
  },
  { what: "ever new redirects", answer: onAndOn, why: /^leads on more than 10 times$/ },
  {
    what: "a redirect to a file",
    answer: sent({ location: "file:///etc/passwd" }, "", 302),
    why: /^leads to an address of file:/,
  },
  {
    what: "a redirect with a password",
    answer: sent({ location: "http://a:b@127.0.0.1/" }, "", 302),
    why: /^holds a name or password/,
  },
  { what: "a redirect to nowhere", answer: sent({}, "", 307), why: /does not say where to go$/ },
  { what: "a truncated gzip", answer: packed(gzipSync(page("x")).subarray(0, 40)), why: /^cannot be unpacked/ },
  { what: "a gzip that is none", answer: packed(Buffer.from(page("x"))), why: /^cannot be unpacked/ },
  { what: "a bomb", answer: packed(gzipSync(Buffer.alloc(50_000_000))), why: /^unpacks to more than \d+ bytes$/ },
  { what: "an unknown packing", answer: packed(Buffer.from("x"), "compress"), why: /^is packed as compress/ },
  { what: "an empty page", answer: sent({}), why: /^sends an empty page$/ },
  { what: "304 without being asked", answer: sent({}, "", 304), why: /since a fetch that never was$/ },
  { what: "404", answer: sent({}, "x", 404), why: /^answers with 404$/ },
  { what: "500", answer: sent({}, "x", 500), why: /^answers with 500$/ },
  { what: "206 of what was not asked for", answer: sent({}, "x", 206), why: /^answers with 206$/ },
  { what: "a connection that is cut", answer: cut, why: /^ended before its answer was whole$/ },
  {
    what: "a length that is not reached",
    answer: raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort"),
    why: /^ended before its answer was whole$/,
  },
  {
    what: "broken chunks",
    answer: raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx"),
    why: /^does not answer in HTTP that can be read/,
  },
  {
    what: "two lengths",
    answer: raw("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
    why: /^does not answer in HTTP that can be read/,
  },
  { what: "no HTTP", answer: raw("220 mail.example ESMTP\r\n"), why: /^does not answer in HTTP that can be read/ },
  {
    what: "a connection that is closed at once",
    answer: (_, { socket }) => void socket?.destroy(),
    why: /^broke the connection off$/,
  },
]

function endless(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/html" })
  const more = (): void => {
    while (response.write("x".repeat(16_384)));
    response.once("drain", more)
  }
  more()
}

function drip(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200)
  const timer = setInterval(() => response.write("x"), 50)
  response.on("close", () => {
    clearInterval(timer)
  })
}

function onAndOn({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const [path = "", query = "0"] = url.split("?")
  response.writeHead(302, { location: `${path}?${Number(query) + 1}` }).end()
}

function cut(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "content-length": "100" }).write("half")
  setTimeout(() => response.socket?.destroy(), 20)
}
