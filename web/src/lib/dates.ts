import { language } from "./language.svelte.ts"

/** "8 July 2024, 11:36 (Europe/Kyiv)": an instant in the incident's zone, which is always said; UTC where it has none. */
export function instantText(iso: string, zone: string | null, { withZone = true } = {}): string {
  const timeZone = zone ?? "UTC"
  const text = new Intl.DateTimeFormat(language.tag === "en" ? "en-GB" : language.tag, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  }).format(new Date(iso))
  return withZone ? `${text} (${timeZone})` : text
}

/** "8 Jul 2024" */
export const shortDay = (iso: string, zone: string | null): string =>
  new Intl.DateTimeFormat(language.tag === "en" ? "en-GB" : language.tag, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: zone ?? "UTC",
  }).format(new Date(iso))

/** An EDTF day as people write it: "8 July 2024"; intervals and years not said stay as they are. */
export function dayText(edtf: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return edtf.replace("/", " – ")
  return new Intl.DateTimeFormat(language.tag === "en" ? "en-GB" : language.tag, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${edtf}T12:00:00Z`))
}
