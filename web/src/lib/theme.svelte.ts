import { keep, kept } from "./kept.ts"

export const THEMES = ["auto", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]

const KEPT = "theme"

class Look {
  theme = $state<Theme>("auto")

  start(): void {
    const chosen = kept(KEPT)
    this.choose(chosen === "light" || chosen === "dark" ? chosen : "auto")
  }

  choose(theme: Theme): void {
    this.theme = theme
    if (theme === "auto") delete document.documentElement.dataset["theme"]
    else document.documentElement.dataset["theme"] = theme
    keep(KEPT, theme)
  }
}

export const look = new Look()
