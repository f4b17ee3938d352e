import { expect, test } from "vitest"
import type { Dossier, DossierClaim, DossierIncident } from "./dossier.ts"
import { relaysList } from "./page-relays.ts"

const claim = (of: Partial<DossierClaim>): DossierClaim =>
  ({
    incident: "inc_a",
    capture: "cap_a",
    measure: "killed",
    quote: [{ shown: "four people" }],
    speaker: "A <minister>",
    channel: null,
    relayedBy: [],
    origin: { id: "o1", name: "A <minister>", side: null },
    tier: 2,
    ...of,
  }) as DossierClaim

const dossier = (claims: readonly DossierClaim[]): Dossier =>
  ({
    claims,
    documents: [{ capture: "cap_a", name: "one.txt", title: "One & all", outlet: "A paper" }],
  }) as unknown as Dossier

test("tells each origin once, by whose hands its words came, the best tier first, and escapes every word", () => {
  const other = { id: "o2", name: "A verifier", side: "UN" }
  const list = relaysList(
    dossier([
      claim({}),
      claim({ quote: [{ withheld: "a private person's name" }] }),
      claim({ speaker: "A verifier", origin: other, tier: 1, relayedBy: ["A paper"] }),
    ]),
    { id: "inc_a" } as DossierIncident,
  )
  expect(list.indexOf("A verifier")).toBeLessThan(list.indexOf("A &lt;minister&gt;"))
  expect(list).toContain("side: UN · tier 1")
  expect(list).toContain("A verifier → A paper,")
  expect(list).not.toContain("A paper → A paper")
  expect(list).toContain(
    'A &lt;minister&gt; → A paper, <a href="#cap_a">One &amp; all</a>: killed: “four people”; killed: “<span',
  )
  expect(list).not.toContain("private person's name</")
})
