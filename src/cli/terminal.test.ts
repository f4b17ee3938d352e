import { Writable } from "node:stream"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { createTerminal, type Terminal } from "./terminal.ts"

/** A stream that keeps what is written; a terminal where `columns` is given. */
function screen(columns?: number): { readonly stream: NodeJS.WriteStream; readonly text: () => string } {
  let text = ""
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString()
      done()
    },
  })
  return {
    stream: Object.assign(stream, { isTTY: columns !== undefined, columns }) as unknown as NodeJS.WriteStream,
    text: () => text,
  }
}

let now = 0
const terminalOn = (columns?: number): { readonly terminal: Terminal; readonly err: () => string } => {
  const err = screen(columns)
  return { terminal: createTerminal(screen(columns).stream, err.stream, () => now), err: err.text }
}

beforeEach(() => {
  now = 0
  vi.stubEnv("NO_COLOR", "")
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe("colours", () => {
  it("are used on a terminal", () => {
    expect(terminalOn(80).terminal.style("bold", "Id")).toBe("\u001b[1mId\u001b[22m")
  })
  it("are left out with NO_COLOR, and where output is no terminal", () => {
    expect(terminalOn().terminal.style("bold", "Id")).toBe("Id")
    vi.stubEnv("NO_COLOR", "1")
    expect(terminalOn(80).terminal.style("bold", "Id")).toBe("Id")
  })
})

describe("progress", () => {
  it("is redrawn in place on a terminal, cut to its width, and taken away", () => {
    const { terminal, err } = terminalOn(30)
    now = 200
    terminal.progress("1 report taken · a name that is far too long for it")
    terminal.progress("not drawn: too soon")
    now = 400
    terminal.progress("2 reports taken")
    terminal.progressDone()
    expect(err()).toBe("1 report taken · a name that \r\u001b[2K2 reports taken\r\u001b[2K")
  })
  it("is a plain line every few seconds otherwise", () => {
    const { terminal, err } = terminalOn()
    for (now = 0; now < 12_000; now += 1000) terminal.progress(`at ${now}`)
    terminal.progressDone()
    expect(err()).toBe("at 5000\nat 10000\n")
  })
})
