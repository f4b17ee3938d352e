import { expect, test } from "vitest"
import type { DossierIncident } from "../dossier/dossier.ts"
import { indexPage } from "./index-page.ts"
import type { SiteIncident, SiteTold } from "./site.ts"

const dated = (id: string, date: string | null): SiteIncident =>
  ({
    dossier: {
      incidents: [{ id, date, label: id, nodes: [], figures: [] } as unknown as DossierIncident],
      documents: [{}],
    },
    bundle: null,
  }) as unknown as SiteIncident

test("lists the latest first, and last those whose year no report says", () => {
  const page = indexPage(
    [dated("a", null), dated("b", "2023-02-01"), dated("c", "XXXX-07-03"), dated("d", "2024-07-08")],
    { title: "A record" } as SiteTold,
  )
  expect([...page.matchAll(/incidents\/(\w)\.html/gu)].map(([, id]) => id)).toEqual(["d", "b", "a", "c"])
  expect(page).toContain("8 July 2024 · 1 report<")
})
