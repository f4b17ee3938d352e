import { createHash } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer as createHttps } from "node:https"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync, brotliCompressSync } from "node:zlib"
import { afterEach, describe, expect, test } from "vitest"
import { WARCParser } from "warcio"
import { listening, page, serve, serveBytes, type TestServer } from "../../../test/web/misbehaving-server.ts"
import { MISBEHAVIOURS, SHORT_LIMITS } from "../../../test/web/misbehaviours.ts"
import { madeWarc } from "../../../test/made/warc.ts"
import { madeZip } from "../../../test/made/zip.ts"
import { selfSigned } from "../../../test/web/self-signed.ts"
import { fetchPaths } from "../fetch-paths.ts"
import { fetchWeb, type WebOutcome, type WebPage, type WebTerms } from "./fetch-web.ts"

const NOW = Date.UTC(2024, 6, 10, 12)
const TERMS: WebTerms = {
  software: "Reckoner/0.0.0",
  contact: null,
  allowPrivate: true,
  clock: () => NOW,
  limits: SHORT_LIMITS,
}

const servers: TestServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
const served = async (made: Promise<TestServer>): Promise<string> => {
  const server = await made
  servers.push(server)
  return server.origin
}

const why = (outcome: WebOutcome): string => (outcome.kind === "failed" ? outcome.why : outcome.kind)

async function pageOf(address: string, terms: Partial<WebTerms> = {}): Promise<WebPage> {
  const outcome = await fetchWeb(address, { ...TERMS, ...terms })
  if (outcome.kind !== "page") throw new Error(why(outcome))
  return outcome
}

describe("a page that is fetched", () => {
  test("its bytes, its address moved on by those who say that it moved for good, what its headers say", async () => {
    const html = page("Two people were hurt.")
    const origin = await served(
      serve({
        "/old": (_, response) => response.writeHead(301, { location: "/new" }).end(),
        "/new": (_, response) => response.writeHead(302, { location: "/now" }).end("moved"),
        "/now": (_, response) =>
          response
            .writeHead(200, {
              "content-type": "text/html; charset=utf-8",
              "last-modified": "Mon, 08 Jul 2024 11:36:00 GMT",
              "content-encoding": "gzip",
              etag: '"v1"',
            })
            .end(gzipSync(html)),
      }),
    )
    const { fetched, etag, lastModified } = await pageOf(`${origin}/old#part`)
    expect(Buffer.from(fetched.bytes).toString()).toBe(html)
    expect(fetched).toMatchObject({
      url: `${origin}/new`,
      mediaType: "text/html; charset=utf-8",
      capturedAt: NOW,
      published: null,
      beside: [
        { field: "modified", value: "2024-07-08T11:36:00Z", where: "HTTP Last-Modified" },
        { field: "url", value: `${origin}/now`, where: "HTTP redirect" },
      ],
    })
    expect([etag, lastModified]).toEqual(['"v1"', "Mon, 08 Jul 2024 11:36:00 GMT"])
  })

  test("how it was got is WARC that others read: every answer as sent, in order, and the same bytes for the same exchange", async () => {
    const packed = brotliCompressSync(page("Three people were hurt."))
    const head = `HTTP/1.1 200 OK\r\nX-Odd-Case: 1\r\nContent-Encoding: br\r\nContent-Length: ${packed.length}\r\n\r\n`
    const origin = await served(serveBytes((socket) => void socket.end(Buffer.concat([Buffer.from(head), packed]))))
    const { fetched } = await pageOf(origin)
    const again = await pageOf(origin)
    const withoutTime = (records: Uint8Array | undefined): string =>
      Buffer.from(records ?? [])
        .toString("latin1")
        // A slower fetch has a longer number, and the record of it another length.
        .replace(/fetchTimeMs: \d+|Content-Length: \d+|sha256:[0-9a-f]+|urn:uuid:[^>]+/g, "")
    expect(withoutTime(again.fetched.exchange)).toBe(withoutTime(fetched.exchange))
    const records = []
    const parser = new WARCParser([fetched.exchange ?? new Uint8Array()], { keepHeadersCase: true })
    for await (const record of parser) {
      records.push({ type: record.warcType, record, payload: await record.readFully(false) })
    }
    expect(records.map(({ type }) => type)).toEqual(["response", "metadata"])
    const [response, metadata] = records
    expect(response?.record.warcTargetURI).toBe(`${origin}/`)
    expect(response?.record.warcDate).toBe("2024-07-10T12:00:00.000Z")
    expect(response?.record.httpHeaders?.headers.get("X-Odd-Case")).toBe("1")
    expect(Buffer.from(response?.payload ?? []).equals(packed)).toBe(true)
    expect(Buffer.from(fetched.exchange ?? []).includes(Buffer.concat([Buffer.from(head), packed]))).toBe(true)
    const digest = createHash("sha256").update(head).update(packed).digest("hex")
    expect(response?.record.warcHeader("WARC-Block-Digest")).toBe(`sha256:${digest}`)
    expect(Buffer.from(metadata?.payload ?? []).toString()).toMatch(
      /^requested: .*\r\nfetchTimeMs: \d+\r\nsoftware: Reckoner\/0\.0\.0\r\n/,
    )
  })

  test("it is told who asks; what is kept does not say it", async () => {
    const server = await serve({})
    servers.push(server)
    const { fetched } = await pageOf(server.origin, { contact: "desk@recorder.example" })
    expect(server.asked[0]?.headers["user-agent"]).toBe("Reckoner/0.0.0 (desk@recorder.example)")
    expect(Buffer.from(fetched.exchange ?? []).toString()).not.toContain("desk@")
  })

  test.each<[string, string, string, RegExp | null]>([
    ["text/html", "%PDF-1.4", "application/pdf", /is called text\/html and is application\/pdf/],
    ["image/png", page("x"), "text/html", /is called image\/png and is text\/html/],
    ["text/plain", page("x"), "text/html", /is called text\/plain and is text\/html/],
    ["text/html", `<?xml version="1.0"?><!-- x --><rss version="2.0">`, "application/rss+xml", null],
    ["application/xml", "<feed xmlns='x'>", "application/atom+xml", null],
    ["application/json", '{"version": "https://jsonfeed.org/version/1"}', "application/feed+json", null],
    ["text/plain", "<p>twelve hurt", "text/plain", null],
    ["", "<p>twelve hurt", "text/html", null],
  ])("called %j, beginning %j, it is %s", async (stated, body, mediaType, note) => {
    const { fetched } = await pageOf(
      await served(serve({ "/": (_, response) => response.writeHead(200, { "content-type": stated }).end(body) })),
    )
    expect(fetched.mediaType).toBe(mediaType)
    expect((fetched.notes ?? []).join()).toMatch(note ?? /^$/)
  })

  test("HTTP/1.0 to the end of the connection; a clock in the future says nothing; bytes that are no UTF-8 stay as they are", async () => {
    const origin = await served(
      serveBytes((socket) => {
        socket.write(
          "HTTP/1.0 200 OK\r\nLast-Modified: Sat, 01 Jan 2050 00:00:00 GMT\r\nDate: Sat, 01 Jan 2050 00:00:00 GMT\r\n\r\n",
        )
        socket.end(Buffer.from([0x31, 0x32, 0xe9, 0xff]))
      }),
    )
    const { fetched } = await pageOf(origin)
    expect([...fetched.bytes]).toEqual([0x31, 0x32, 0xe9, 0xff])
    expect(fetched.beside).toEqual([])
  })
})

describe("a server that misbehaves is named, and nothing of it is taken", () => {
  test.each(MISBEHAVIOURS)("$what", async ({ answer, why: expected }) => {
    const origin = await served(serve({ "/": answer }))
    expect(why(await fetchWeb(origin, TERMS))).toMatch(expected)
  })

  test("it asks for rest, in seconds or until an instant", async () => {
    const restOf = async (value: string): Promise<number | null> => {
      const outcome = await fetchWeb(
        await served(serve({ "/": (_, r) => r.writeHead(429, { "retry-after": value }).end() })),
        TERMS,
      )
      return outcome.kind === "failed" ? outcome.retryAfterMs : null
    }
    expect(await restOf("120")).toBe(120_000)
    expect(await restOf("Wed, 10 Jul 2024 12:05:00 GMT")).toBe(300_000)
    expect(await restOf("9".repeat(9))).toBe(86_400_000)
    expect(await restOf("soon")).toBe(0)
  })
})

describe("TLS", () => {
  const { key, certificate, der } = selfSigned()
  const secure = async (): Promise<string> => {
    const server = createHttps({ key, cert: certificate }, (_, response) => void response.end(page("Two were hurt.")))
    servers.push({ asked: [], ...(await listening(server)) })
    return (servers.at(-1)?.origin ?? "").replace("http:", "https:")
  }

  test("the certificate's fingerprint is kept with how the page was got", async () => {
    const origin = await secure()
    const { fetched } = await pageOf(origin, { trusted: certificate })
    const fingerprint = createHash("sha256").update(der).digest("hex")
    expect(Buffer.from(fetched.exchange ?? []).toString()).toContain(
      `tls-certificate-sha256: ${fingerprint} ${new URL(origin).host}\r\n`,
    )
  })

  test("a certificate that nobody vouches for is refused", async () => {
    expect(why(await fetchWeb(await secure(), TERMS))).toMatch(/^has no certificate that holds/)
  })
})

describe("addresses", () => {
  const refused = { allowPrivate: false }
  test("this machine, its network and ways round to them are not fetched unless that is allowed", async () => {
    for (const host of [
      "127.0.0.1",
      "2130706433",
      "0x7f.1",
      "[::1]",
      "[::ffff:10.0.0.1]",
      "[64:ff9b::7f00:1]",
      "[2002:7f00:1::]",
      "10.1.2.3",
      "100.64.0.1",
      "169.254.169.254",
      "0.0.0.0",
      "224.0.0.1",
      "[fe80::1]",
      "[fd00::1]",
    ]) {
      expect(why(await fetchWeb(`http://${host}:1/`, { ...TERMS, ...refused }))).toMatch(/is not on the open network/)
    }
  })

  test("a name that leads to this machine is refused, also among others", async () => {
    const resolve = async () => [
      { address: "203.0.114.1", family: 4 as const },
      { address: "192.168.1.1", family: 4 as const },
    ]
    expect(why(await fetchWeb("http://two.example/", { ...TERMS, ...refused, resolve }))).toMatch(
      /^leads to 192.168.1.1, which is not on the open network$/,
    )
  })

  test("a name is resolved once for each request: what was checked is what is connected to", async () => {
    const origin = await served(serve({}))
    let asked = 0
    const resolve = async () => {
      asked += 1
      // A second question would be led elsewhere.
      return [{ address: asked === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 as const }]
    }
    const { fetched } = await pageOf(`http://changing.example:${new URL(origin).port}/`, { resolve })
    expect(asked).toBe(1)
    expect(Buffer.from(fetched.exchange ?? []).toString()).toContain("WARC-IP-Address: 127.0.0.1\r\n")
  })

  test("a redirect is checked as the first address was", async () => {
    const origin = await served(serve({ "/": (_, r) => r.writeHead(302, { location: "http://inner.example/" }).end() }))
    const resolve = async (host: string) => [
      { address: host === "outer.example" ? "127.0.0.1" : "10.0.0.7", family: 4 as const },
    ]
    let hops = 0
    const outcome = await fetchWeb(`http://outer.example:${new URL(origin).port}/`, {
      ...TERMS,
      resolve,
      // As if the first server were on the open network.
      get allowPrivate() {
        return hops++ === 0
      },
    })
    expect(why(outcome)).toBe("leads to 10.0.0.7, which is not on the open network")
  })

  test.each([
    ["ftp://a.example/x", /^is an address of ftp:/],
    ["file:///etc/passwd", /^is an address of file:/],
    ["https://name:secret@a.example/", /^holds a name or password/],
    ["http://", /^is no address$/],
  ])("%s is refused", async (address, expected) => {
    expect(why(await fetchWeb(address, TERMS))).toMatch(expected)
  })

  test("an aborted fetch ends with its reason", async () => {
    const origin = await served(serve({ "/": () => undefined }))
    const controller = new AbortController()
    const fetching = fetchWeb(origin, { ...TERMS, signal: controller.signal })
    setTimeout(() => {
      controller.abort(new Error("enough"))
    }, 50)
    await expect(fetching).rejects.toThrow("enough")
  })
})

test("what is kept of an exchange can be added as a web archive: the same page, got at the same instant", async () => {
  const html = page("Four people were hurt.")
  const origin = await served(
    serve({
      "/": (_, response) => response.writeHead(302, { location: "/now" }).end(),
      "/now": (_, response) =>
        response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync(html)),
    }),
  )
  const { fetched } = await pageOf(origin)
  const folder = mkdtempSync(join(tmpdir(), "reckoner-exchange-"))
  try {
    const path = join(folder, "exchange.warc")
    writeFileSync(path, fetched.exchange ?? "")
    const found = []
    for await (const outcome of fetchPaths([path])) if (outcome.kind !== "left-out") found.push(outcome)
    expect(found).toMatchObject([{ kind: "fetched", url: `${origin}/now`, capturedAt: NOW }])
    const [first] = found
    expect(first?.kind === "fetched" ? Buffer.from(first.bytes).toString() : "").toBe(html)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

describe("an address that answers with many reports", () => {
  const REPORT = page("Two people were hurt.")
  const zip = madeZip([
    { name: "a.html", bytes: REPORT },
    { name: "b.txt", bytes: "Three were hurt." },
  ])
  const warc = madeWarc([{ url: "https://sample.example/a", body: REPORT }])
  const wacz = madeZip([
    { name: "datapackage.json", bytes: '{"resources":[]}' },
    { name: "archive/data.warc", bytes: warc },
  ])
  const mbox = `From a Mon Jul  8 11:36:00 2024\nSubject: One\n\nTwo were hurt.\n`

  test.each([
    ["a ZIP", "/reports", "application/zip", zip, ["a.html", "b.txt"]],
    ["a ZIP under a name", "/reports.zip?x=1", "application/octet-stream", zip, ["a.html", "b.txt"]],
    ["a WARC", "/data", "application/warc", warc, ["answer.warc"]],
    ["a packed WARC", "/data.warc.gz", "application/gzip", gzipSync(warc), ["data.warc.gz"]],
    ["a WACZ that nothing names", "/data", "application/zip", wacz, ["answer.wacz"]],
    ["a mailbox", "/list", "application/mbox", mbox, ["answer.mbox: message 1"]],
    ["a page", "/page", "text/html", REPORT, ["/page"]],
    ["a PDF", "/list.pdf", "application/pdf", "%PDF-1.4\n", ["/list.pdf"]],
    ["a feed", "/feed", "text/xml", "<rss><channel></channel></rss>", ["/feed"]],
  ] as const)("%s is opened as such", async (_, path, type, body, names) => {
    const origin = await served(
      serve({
        [path.split("?", 1)[0] ?? path]: (_request, response) =>
          response.writeHead(200, { "content-type": type }).end(body),
      }),
    )
    const found: string[] = []
    for await (const outcome of fetchPaths([origin + path], { web: TERMS })) {
      if (outcome.kind === "fetched") found.push(outcome.name.replace(origin, "").replace(/: record.*/, ""))
      else if (outcome.kind === "bad-input" && !outcome.error.message.includes("digest")) {
        found.push(`! ${outcome.error.message}`)
      }
    }
    expect(found).toEqual(names)
  })

  test.each([
    ["what is packed and no archive", gzipSync("Two were hurt."), /it is no WARC from record 1 on/],
    ["a ZIP that is cut short", zip.subarray(0, 40), /cannot be read/],
  ])("%s is named", async (_, body, fault) => {
    const origin = await served(serve({ "/x": (_request, response) => response.writeHead(200).end(body) }))
    const errors: string[] = []
    for await (const outcome of fetchPaths([`${origin}/x`], { web: TERMS })) {
      if (outcome.kind === "bad-input") errors.push(outcome.error.message)
    }
    expect(errors.join()).toMatch(fault)
    expect(errors.join()).toContain(`${origin}/x`)
  })
})
