import type { GoldClaim, GoldDocument } from "./from-gold.ts"

const mission = "UN Human Rights Monitoring Mission in Ukraine"

function verified(least: number, more: Partial<GoldClaim>): GoldClaim {
  return {
    measure: "killed",
    group: "people",
    object: null,
    least,
    most: least,
    operator: "exactly",
    incident: "A",
    place: "Ukraine",
    site: null,
    asOf: null,
    speaker: mission,
    channel: null,
    relayedBy: [],
    modality: "asserted",
    tier: "core",
    partOf: null,
    quote: `${least} verified`,
    ...more,
  }
}

/** The UN's verification of 9 August 2024, as annotated by us from the figures that it gave. */
export const laterDocument: GoldDocument = {
  id: "later",
  published: "2024-08-09",
  outlet: "UN",
  claims: [
    verified(43, { most: null, operator: "at least", group: "civilians", quote: "at least 43" }),
    verified(5, { group: "children" }),
    verified(147, { measure: "injured" }),
    verified(7, { measure: "injured", group: "children" }),
    verified(13, { place: "Kyiv", site: "residential building in Shevchenkivskyi district" }),
    verified(6, { place: "Kyiv", site: "business centre in Solomianskyi district" }),
    verified(9, { place: "Kyiv", site: "medical centre in Dniprovskyi district" }),
    verified(2, { place: "Kyiv", site: "Okhmatdyt children's hospital" }),
    verified(10, { place: "Kryvyi Rih" }),
    verified(46, { place: "Kryvyi Rih", measure: "injured" }),
  ],
}
