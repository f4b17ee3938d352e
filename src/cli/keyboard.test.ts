import { EventEmitter } from "node:events"
import { PassThrough } from "node:stream"
import { expect, it } from "vitest"
import { openKeyboard, type Keyboard } from "./keyboard.ts"

/** A keyboard on which these bytes are pressed. */
function pressing(bytes: string): { readonly keyboard: Keyboard; readonly window: EventEmitter } {
  const input = new PassThrough()
  const window = new EventEmitter()
  const keyboard = openKeyboard(input as unknown as NodeJS.ReadStream, window)
  input.end(bytes)
  return { keyboard, window }
}

async function names(keyboard: Keyboard, count: number): Promise<readonly string[]> {
  const pressed: string[] = []
  for (let n = 0; n < count; n++) pressed.push((await keyboard.next()).name)
  return pressed
}

it("names keys as a person would, and quits for ever at the end of input", async () => {
  const { keyboard } = pressing("aA1?É\r\u007f\u001b[A")
  expect(await names(keyboard, 10)).toEqual(["a", "A", "1", "?", "É", "return", "backspace", "up", "quit", "quit"])
})

it("takes Ctrl-C for quitting, and what is typed as it is typed", async () => {
  const { keyboard } = pressing("x\u0015\u0003")
  expect(await keyboard.next()).toEqual({ name: "x", text: "x" })
  expect(await keyboard.next()).toEqual({ name: "ctrl-u", text: "" })
  expect((await keyboard.next()).name).toBe("quit")
})

it("tells of a window that changed, to who waits", async () => {
  const { keyboard, window } = pressing("")
  const [first] = await names(keyboard, 1)
  expect(first).toBe("quit")
  window.emit("resize")
  expect((await keyboard.next()).name).toBe("resize")
  keyboard.close()
  window.emit("resize")
  expect((await keyboard.next()).name).toBe("quit")
})
