export const THEMES = ["auto", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]

const KEPT = "reckoner.theme"

class Look {
  theme = $state<Theme>("auto")

  start(): void {
    const kept = localStorage.getItem(KEPT)
    this.choose(kept === "light" || kept === "dark" ? kept : "auto")
  }

  choose(theme: Theme): void {
    this.theme = theme
    if (theme === "auto") delete document.documentElement.dataset["theme"]
    else document.documentElement.dataset["theme"] = theme
    localStorage.setItem(KEPT, theme)
  }
}

export const look = new Look()
