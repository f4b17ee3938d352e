import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { askTimeAuthority, type WebTerms } from "../../src/sources/index.ts"
import { fetchWeb } from "../../src/sources/web/fetch-web.ts"
import { jsonLines, reckoner, temporaryFolder } from "../cli/reckoner.ts"
import { SHORT_LIMITS } from "../web/misbehaviours.ts"
import { inShortOrDeep, sayMeasured } from "./form.ts"

/** Ways to write an address that is not of the open network: this machine, its neighbours, and ways round to them. */
const HOSTS = `
  127.0.0.1 127.1 127.0.1 127.255.255.254 0.0.0.0 0 localhost 2130706433 0x7f000001 0x7f.0.0.1 0x7f.1
  0177.0.0.1 017700000001 127.0.0.0x1 4294967295 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255
  192.168.0.1 100.64.0.1 100.127.255.254 169.254.169.254 169.254.0.1 0xa9fea9fe 2852039166 224.0.0.1
  239.255.255.250 255.255.255.255 192.0.0.1 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 240.0.0.1 [::1]
  [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:10.0.0.1] [::127.0.0.1] [0:0:0:0:0:ffff:a9fe:a9fe]
  [64:ff9b::7f00:1] [64:ff9b::10.0.0.1] [64:ff9b:1::a00:1] [2002:7f00:1::] [2002:a00:1::1]
  [2001:0:7f00:1::1] [fe80::1] [fec0::1] [fc00::1] [fd00::1] [ff02::1] [100::1] [2001:db8::1] [5f00::1]
  ①②⑦.⓪.⓪.① 127。0。0。1 127%2e0%2e0%2e1 loCALhost
`
  .trim()
  .split(/\s+/)
const SCHEMES = [
  "file:///etc/passwd",
  "ftp://a.example/x",
  "gopher://127.0.0.1:70/1",
  "data://text/plain,x",
  "dict://127.0.0.1:11211/",
  "ws://127.0.0.1/",
  "unix:///run/x.sock",
]

let asked = 0
let server: Server
let port = 0
beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1
    response.end("<p>Two people were hurt.</p>")
  })
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  port = (server.address() as AddressInfo).port
})
const folder = temporaryFolder()
const record = join(folder, "record")
const env = { RECKONER_HOME: join(folder, "home") }
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
  sayMeasured(`${HOSTS.length} addresses and ${SCHEMES.length} schemes refused, ${asked} requests got through`)
})

const terms = (more: Partial<WebTerms> = {}): WebTerms => ({
  software: "Reckoner/0.0.0",
  contact: null,
  allowPrivate: false,
  clock: () => 0,
  limits: SHORT_LIMITS,
  ...more,
})
const CLOSED = /is not on the open network/

async function why(address: string, more: Partial<WebTerms> = {}): Promise<string> {
  const outcome = await fetchWeb(address, terms(more))
  return outcome.kind === "failed" ? outcome.why : outcome.kind
}

describe("addresses that are not of the open network are refused unless --allow-private is given", () => {
  test.each(HOSTS)("http://%s", async (host) => {
    expect(await why(`http://${host}:${port}/`)).toMatch(CLOSED)
    await expect(askTimeAuthority(`http://${host}:${port}/`, new Uint8Array(), terms())).rejects.toThrow(CLOSED)
  })

  test("a name that leads there, among open ones too; one that leads elsewhere the second time", async () => {
    for (const closed of ["127.0.0.1", "::1", "::ffff:10.0.0.1", "169.254.169.254"]) {
      const family = closed.includes(":") ? (6 as const) : (4 as const)
      const resolve = async () => [
        { address: "93.184.215.14", family: 4 as const },
        { address: closed, family },
      ]
      expect(await why("http://two.example/", { resolve })).toMatch(CLOSED)
    }
    let times = 0
    const resolve = async () => {
      times += 1
      // Open while it is checked; a second question would lead to this machine.
      return [{ address: times === 1 ? "240.0.0.1" : "127.0.0.1", family: 4 as const }]
    }
    expect(await why(`http://turning.example:${port}/`, { resolve })).toMatch(CLOSED)
    expect(times).toBe(1)
    const mixed = async () => [{ address: "127.0.0.1", family: 4 as const }]
    await expect(
      askTimeAuthority(`http://inner.example:${port}/`, new Uint8Array(), terms({ resolve: mixed })),
    ).rejects.toThrow(CLOSED)
  })

  test.each(HOSTS.slice(0, 12))("a redirect to http://%s", async (host) => {
    const outer = createServer(
      (_, response) => void response.writeHead(302, { location: `http://${host}:${port}/` }).end(),
    )
    await new Promise<void>((resolve) => {
      outer.listen(0, "127.0.0.1", resolve)
    })
    let hops = 0
    const first = {
      // As if the first server were on the open network.
      get allowPrivate() {
        return hops++ === 0
      },
    }
    const from = `http://127.0.0.1:${(outer.address() as AddressInfo).port}/`
    const outcome = await fetchWeb(from, Object.defineProperties(terms(), Object.getOwnPropertyDescriptors(first)))
    outer.close()
    expect(outcome.kind === "failed" ? outcome.why : outcome.kind).toMatch(CLOSED)
  })

  test.each(SCHEMES)("%s", async (address) => {
    expect(await why(address)).toMatch(/is an address of|is no address/)
    await expect(askTimeAuthority(address, new Uint8Array(), terms())).rejects.toThrow(/is no address of the web/)
  })

  test("by add, watch and timestamp themselves; nothing of it reaches the server", async () => {
    await reckoner(["init", record, "--name", "A. Recorder"], { env })
    for (const host of ["[::ffff:127.0.0.1]", "localhost", "127.0.0.1", "2130706433"].slice(0, inShortOrDeep(2, 4))) {
      const address = `http://${host}:${port}/feed.xml`
      const added = await reckoner(["add", address, "--record", record], { env })
      expect([added.code, added.err]).toEqual([3, expect.stringMatching(CLOSED)])
      const watched = await reckoner(["watch", address, "--once", "--record", record], { env })
      expect([watched.code, watched.err]).toEqual([3, expect.stringMatching(CLOSED)])
      const stamped = await reckoner(["timestamp", "--authority", address, "--record", record], { env })
      expect([stamped.code, stamped.err]).toEqual([8, expect.stringMatching(CLOSED)])
    }
    expect(asked).toBe(0)
    const added = await reckoner(["add", ...SCHEMES, "--json", "--record", record], { env })
    const [report] = jsonLines(added.out) as unknown as readonly {
      readonly added: number
      readonly bad: readonly unknown[]
    }[]
    expect([added.code, report?.added, report?.bad.length]).toEqual([3, 0, SCHEMES.length])
  })
})
