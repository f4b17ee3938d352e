import { emitKeypressEvents, type Key as ReadlineKey } from "node:readline"
import type { EventEmitter } from "node:events"

/** One key as pressed. */
export interface Key {
  /** "a", "return", "escape", "backspace", "up", …; "quit" for Ctrl-C and Ctrl-D and the end of input, "resize" where the window changed. */
  readonly name: string
  /** What it writes; "" where it writes nothing. */
  readonly text: string
}

/** Keys one by one, in the order in which they were pressed. */
export interface Keyboard {
  /** After the end of input "quit" for ever. */
  next(): Promise<Key>
  /** Gives the terminal back as it was. */
  close(): void
}

const DELETE = "\u007f"
const QUIT: Key = { name: "quit", text: "" }

/** "1" and "?" have no name of their own in node:readline; "É" none at all. */
function keyOf(text: string | undefined, key: ReadlineKey): Key {
  if (key.ctrl === true) {
    return key.name === "c" || key.name === "d" ? QUIT : { name: `ctrl-${key.name ?? ""}`, text: "" }
  }
  const written = text !== undefined && key.meta !== true && text >= " " && text !== DELETE ? text : ""
  return { name: key.name === undefined || written !== "" ? written : key.name, text: written }
}

/** Takes the keys of a terminal as they are pressed, unechoed. `window` tells of a resize. */
export function openKeyboard(input: NodeJS.ReadStream, window: Pick<EventEmitter, "on" | "off">): Keyboard {
  const pressed: Key[] = []
  let waiting: ((key: Key) => void) | null = null
  let ended = false
  const press = (key: Key): void => {
    const waits = waiting
    waiting = null
    if (waits === null) pressed.push(key)
    else waits(key)
  }
  const onKey = (text: string | undefined, key: ReadlineKey): void => press(keyOf(text, key))
  const onEnd = (): void => {
    ended = true
    press(QUIT)
  }
  const onResize = (): void => press({ name: "resize", text: "" })
  emitKeypressEvents(input)
  if (input.isTTY) input.setRawMode(true)
  input.on("keypress", onKey)
  input.on("end", onEnd)
  window.on("resize", onResize)
  input.resume()
  return {
    next() {
      const key = pressed.shift()
      if (key !== undefined) return Promise.resolve(key)
      if (ended) return Promise.resolve(QUIT)
      return new Promise((resolve) => {
        waiting = resolve
      })
    },
    close() {
      input.off("keypress", onKey)
      input.off("end", onEnd)
      window.off("resize", onResize)
      if (input.isTTY) input.setRawMode(false)
      input.pause()
    },
  }
}
