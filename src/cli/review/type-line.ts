import type { Keyboard } from "../keyboard.ts"

/**
 * A line typed by a person after `prompt`, with backspace and Ctrl-U. `draw` shows it as it grows.
 * Null where they left it with escape, or closed the program.
 */
export async function typeLine(
  prompt: string,
  keyboard: Keyboard,
  draw: (line: string) => void,
): Promise<string | null> {
  let typed: readonly string[] = []
  for (;;) {
    draw(`${prompt} ${typed.join("")}▏`)
    const { name, text } = await keyboard.next()
    if (name === "quit" || name === "escape") return null
    if (name === "return" || name === "enter") return typed.join("").trim()
    if (name === "backspace") typed = typed.slice(0, -1)
    else if (name === "ctrl-u") typed = []
    else if (text !== "") typed = [...typed, ...text]
  }
}
