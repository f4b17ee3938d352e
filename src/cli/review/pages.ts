import type { Keyboard } from "../keyboard.ts"
import type { Screen } from "../screen.ts"

const BACK = new Set(["up", "k", "pageup", "b"])

/** Shows lines a window at a time until any key but those that turn pages; `at` is the first line shown. Returns false for quit. */
export async function showPages(
  lines: readonly string[],
  { screen, keyboard }: { readonly screen: Screen; readonly keyboard: Keyboard },
  at = 0,
): Promise<boolean> {
  let first = at
  for (;;) {
    const room = screen.rows - 1
    const last = Math.max(0, lines.length - room)
    first = Math.min(Math.max(0, first), last)
    const shown = lines.slice(first, first + room)
    const filler = Array.from({ length: room - shown.length }, () => "")
    const more = last === 0 ? "" : `  ${first + 1}–${first + shown.length} of ${lines.length}, space and b turn pages ·`
    screen.show([...shown, ...filler, screen.style("inverse", `${more}  any other key: back to the question`)])
    const { name } = await keyboard.next()
    if (name === "quit") return false
    if (name === "resize") continue
    if (name === "down" || name === "j") first += 1
    else if (name === "up" || name === "k") first -= 1
    else if (last > 0 && (name === "space" || name === " " || name === "pagedown")) first += room
    else if (last > 0 && BACK.has(name)) first -= room
    else return true
  }
}
