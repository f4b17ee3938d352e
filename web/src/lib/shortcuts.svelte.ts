import { keep, kept } from "./kept.ts"

const KEPT = "shortcuts"

/** Keys by where they are: what a reader who writes in Cyrillic letters, or has Caps Lock on, presses is the same key. */
const letterAt = (code: string): string | null => /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null

/** Whether single letters act: those who speak to their machine, or hit keys by chance, turn them off. */
class Shortcuts {
  on = $state(kept(KEPT) !== "off")

  turn(on: boolean): void {
    this.on = on
    keep(KEPT, on ? "on" : "off")
  }

  /**
   * The key of an event that is meant as a shortcut; null of one that is typed into a field, goes with Ctrl, Alt or Meta, or is held down:
   * that would answer questions which nobody has read.
   */
  keyOf(event: KeyboardEvent): string | null {
    const modified = event.ctrlKey || event.altKey || event.metaKey
    if (!this.on || modified || event.repeat || event.defaultPrevented) return null
    const at = event.target as Element
    if (at.closest("input, textarea, select, dialog, [contenteditable]") !== null) return null
    // A Latin letter is taken as it is written: where it stands differs from layout to layout.
    if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase()
    return /^\p{L}$/u.test(event.key) ? (letterAt(event.code) ?? event.key) : event.key
  }
}

export const shortcuts = new Shortcuts()
