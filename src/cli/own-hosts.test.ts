import { hostname, networkInterfaces } from "node:os"
import { expect, test } from "vitest"
import { ownHosts } from "./own-hosts.ts"

test("of this machine alone it answers under no other name, unless one is stated", () => {
  expect(ownHosts("127.0.0.1", [])).toEqual([])
  expect(ownHosts("localhost", ["desk.example"])).toEqual(["desk.example"])
})

test("at one address it answers under that one; IPv6 stands in brackets", () => {
  expect(ownHosts("192.0.2.7", [])).toEqual(["192.0.2.7"])
  expect(ownHosts("2001:db8::7", ["[2001:db8::8]"])).toEqual(["[2001:db8::7]", "[2001:db8::8]"])
})

test("at every address it answers under those of the machine and its name, and no other", () => {
  const hosts = ownHosts("0.0.0.0", ["desk.example"])
  const reached = Object.values(networkInterfaces())
    .flatMap((of) => of ?? [])
    .flatMap(({ address, internal, family }) => (!internal && family === "IPv4" ? [address] : []))
  expect(hosts).toEqual(expect.arrayContaining(reached))
  expect(hosts).toContain(hostname().toLowerCase())
  expect(hosts).toContain("desk.example")
  expect(hosts).not.toContain("elsewhere.example")
})
