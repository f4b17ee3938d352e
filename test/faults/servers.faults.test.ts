import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { askTimeAuthority } from "../../src/sources/index.ts"
import { addPaths, createRecord, openWorkspace, type Workspace } from "../../src/workflow/index.ts"
import { NOW, temporaryFolder } from "../cli/reckoner.ts"
import { serve, serveBytes } from "../web/misbehaving-server.ts"
import { MISBEHAVIOURS, SHORT_LIMITS } from "../web/misbehaviours.ts"
import { sayMeasured } from "./form.ts"

const folder = temporaryFolder()
const sound = join(folder, "sound.txt")
const record = join(folder, "record")
let workspace: Workspace
const web = { software: "Reckoner/0.0.0", contact: null, allowPrivate: true, limits: SHORT_LIMITS }
const clock = (): number => Date.parse(NOW)
let longestMs = 0

beforeAll(async () => {
  writeFileSync(sound, "In Lviv three people were hurt on 5 May 2023, police said.")
  await createRecord(record, clock())
  workspace = await openWorkspace({ dir: record, from: record, write: true, waitMs: 0, who: "a test", clock })
})
afterAll(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true })
  sayMeasured(
    `${MISBEHAVIOURS.length + ENDLESS.length} misbehaving servers cut by limits, the longest in ${Math.round(longestMs)} ms of at most ${SHORT_LIMITS.totalMs}`,
  )
})

/** Bytes that never end, each from the bare connection. */
const ENDLESS: readonly (readonly [string, string, string])[] = [
  ["headers", "HTTP/1.1 200 OK\r\n", "X-More: 1\r\n"],
  ["one header", "HTTP/1.1 200 OK\r\nX-Long: ", "x".repeat(4096)],
  ["a status line", "HTTP/1.1 200 ", "OK".repeat(2048)],
  ["a body", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "x".repeat(4096)],
  ["chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", `1000\r\n${"x".repeat(4096)}\r\n`],
  ["words of a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", "x".repeat(4096)],
  ["interim answers", "", "HTTP/1.1 100 Continue\r\n\r\n".repeat(100)],
]

/** Adds what a server answers with a sound report behind it: the server is named, the report is there. */
async function cutOff(origin: string): Promise<void> {
  const began = performance.now()
  const { bad, added, repeats } = await addPaths(workspace, { paths: [origin, sound], given: {}, web })
  longestMs = Math.max(longestMs, performance.now() - began)
  expect([bad.length, bad[0]?.why]).toEqual([1, expect.stringContaining(origin)])
  expect(added + repeats).toBe(1)
  const stamped = askTimeAuthority(origin, new Uint8Array(8), { ...web, clock })
  await expect(stamped).rejects.toMatchObject({ code: "io", message: expect.stringContaining(origin) })
  expect(performance.now() - began).toBeLessThan(3 * SHORT_LIMITS.totalMs)
}

describe("a server that misbehaves is cut off and named, and the rest goes on", () => {
  test.each(MISBEHAVIOURS)("$what", async ({ answer }) => {
    const server = await serve({ "/": answer })
    await expect(cutOff(server.origin)).resolves.toBeUndefined()
    await server.close()
  })

  test.each(ENDLESS)("%s without end", async (_, first, more) => {
    const server = await serveBytes((socket) => {
      socket.write(first)
      const on = (): void => {
        while (!socket.destroyed && socket.write(more));
        socket.once("drain", on)
      }
      on()
    })
    await expect(cutOff(server.origin)).resolves.toBeUndefined()
    await server.close()
  })
})
