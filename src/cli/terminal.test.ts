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
interface OnScreens {
  readonly terminal: Terminal
  readonly out: () => string
  readonly err: () => string
}
const terminalOn = (columns?: number): OnScreens => {
  const [out, err] = [screen(columns), screen(columns)]
  return { terminal: createTerminal(out.stream, err.stream, () => now), out: out.text, err: err.text }
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
    const { terminal, out } = terminalOn(80)
    terminal.line(terminal.style("bold", "Id"))
    expect(out()).toBe("\u001b[1mId\u001b[22m\n")
  })
  it("are left out with NO_COLOR, and where output is no terminal", () => {
    expect(terminalOn().terminal.style("bold", "Id")).toBe("Id")
    vi.stubEnv("NO_COLOR", "1")
    expect(terminalOn(80).terminal.style("bold", "Id")).toBe("Id")
  })
})

describe("what a report brings gives a terminal no orders", () => {
  const hostile = "a\u001b[31mb\u001b[2J\u0007\u009b1m\u202ec\u007f"
  const written = String.raw`a\u001b[31mb\u001b[2J\u0007\u009b1m\u202ec\u007f`

  it("also where there are colours of our own around it, which stay", async () => {
    for (const columns of [80, undefined]) {
      const { terminal, out, err } = terminalOn(columns)
      terminal.line(`${terminal.style("bold", `${hostile} ${terminal.style("dim", "own")}`)}\t${hostile}`)
      terminal.note(hostile)
      await terminal.write(JSON.stringify({ hostile }))
      const bold = columns === undefined ? [] : ["\u001b[1m", "\u001b[2m", "\u001b[22m\u001b[1m", "\u001b[22m"]
      const [first = "", json = ""] = out().split("\n")
      // oxlint-disable-next-line no-control-regex -- our own colours, taken away
      expect(first.replaceAll(/\u001b\[\d+m/g, "")).toBe(`${written} own\t${written}`)
      for (const code of bold.slice(0, 2)) expect(first).toContain(code)
      expect(err()).toBe(`${written}\n`)
      expect(JSON.parse(json)).toEqual({ hostile })
      expect(json).not.toContain("\u009b")
    }
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
