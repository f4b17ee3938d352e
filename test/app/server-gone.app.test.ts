import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { reckoner, SAMPLE, start } from "../cli/reckoner.ts"
import { chromiumPath, openBrowser, openPage, settled } from "./open-browser.ts"

describe.runIf(chromiumPath !== null)("a page whose server goes and comes back", () => {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-gone-"))
  const record = join(folder, "record")
  const env = { RECKONER_HOME: join(folder, "home") }
  let browser: Browser
  let server: ChildProcess

  const serve = (port: number): Promise<string> => {
    server = start(["serve", "--port", String(port), "--record", record], { env })
    return new Promise((resolve, reject) => {
      let said = ""
      // Listened to until it ends: a server whose words nobody takes would end itself.
      server.stdout?.on("data", (chunk: Buffer) => {
        said += chunk.toString()
        const [, found] = /(http:\/\/\S+)\//u.exec(said) ?? []
        if (found !== undefined) resolve(found)
      })
      server.once("exit", () => {
        reject(new Error(`serve ended: ${said}`))
      })
    })
  }
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, "exit")
    server.kill("SIGKILL")
    await ended
  }

  beforeAll(async () => {
    await reckoner(["init", record], { env })
    await reckoner(["add", SAMPLE, "--record", record], { env })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await stop()
    rmSync(folder, { recursive: true })
  })

  it("says so, counts nothing meanwhile, and shows the list by itself when it is there again", async () => {
    const url = await serve(0)
    const { page, close } = await openPage(browser, `${url}/sources`)
    await settled(page)
    await page.getByRole("link", { name: "Incidents", exact: true }).click()
    await settled(page)
    await page.getByRole("link", { name: "Sources", exact: true }).click()
    await settled(page)
    await stop()
    await page.getByRole("link", { name: "Incidents", exact: true }).click()
    await page.getByRole("alert").getByText("The server does not answer.").waitFor()
    expect(await page.getByRole("status").allInnerTexts()).toEqual([""])
    expect(await page.getByRole("button", { name: "Map" }).count()).toBe(0)
    await serve(Number(new URL(url).port))
    await page.getByRole("status").getByText("2 incidents").waitFor()
    expect(await page.getByRole("alert").count()).toBe(0)
    await close()
  })
})
