import type { Fetched } from "../../src/sources/index.ts"

/** Private words wherever they could hide; all names are made up. */
export const PLANTED: readonly string[] = [
  "Verbolozka",
  "Orysia",
  "Pidlisny",
  "Lavrin",
  "Zharkov",
  "Tymko",
  "Hatherway",
  "555 01",
  "555 Garden",
  "Berizka",
  "Dobush",
  "Melnyk",
  "Daria",
  "Oakes",
  "Kestrel",
  "Larkfield",
  "Ozerne",
  "Zatyshok",
]

/** Three reports of one made-up strike: in the first, private words stand in every field that it has. */
export const planted: readonly Fetched[] = [
  {
    kind: "fetched",
    bytes: new TextEncoder().encode(
      "LVIV, 2 May 2023. At least nine people, among them Orysia Verbolozka, were killed and 20 injured when a missile struck a market in Lviv on Tuesday, police said. " +
        "A resident, Lavrin Pidlisny, said 11 people were killed. Families were evacuated to the Berizka kindergarten; 40 people were evacuated to the Berizka kindergarten, the council said. " +
        "Two people were injured at the Verbolozka residence. Three people were injured at 555 Garden Street, said Paraska Dobush, who can be reached at +380 44 555 01 23. " +
        "Daria Melnyk was killed in the strike on Lviv; write to daria.melnyk@mail.example for the funeral. The list of the dead in Lviv: MELNYK, DARIA, 34, killed. " +
        "Hope Oakes, 34, and oakes_h, a neighbour, were injured in Lviv, #oakes wrote. Tymko “Kestrel” Zharkov was wounded in Lviv, and the Larkfields were killed there. " +
        "Three people were injured in Lviv at the Ozerne lyceum, where 40 residents are sheltered. In Lviv, two people were injured as 50 others were staying in the Zatyshok sanatorium.",
    ),
    mediaType: "text/plain",
    name: "orysia-verbolozka.txt",
    url: "https://verbolozka:pass@news.example/lviv/orysia-verbolozka-killed?by=tymko#zharkov",
    outlet: "Tymko Zharkov",
    published: "2023-05-02T09:00:00Z",
    givenId: "tymko-zharkov-7",
    title: "Teacher Orysia Verbolozka killed in Lviv",
    beside: [
      { field: "title", value: "Orysia Verbolozka is dead", where: "feed entry", taken: false },
      { field: "url", value: "https://news.example/daria_melnyk.jpg", where: "feed entry", taken: false },
    ],
  },
  {
    kind: "fetched",
    bytes: new TextEncoder().encode(
      "Eleven people died in the missile strike on Lviv on 2 May, the mayor said. A hospital reported 18 wounded.",
    ),
    mediaType: "text/plain",
    name: "report-2.txt",
    url: "https://t.me/zharkov_channel/18-hope-oakes",
    outlet: "Sample Herald",
    published: "2023-05-02T12:00:00Z",
    givenId: "report-2",
    title: "How Hope Oakes Died in Lviv",
  },
  {
    kind: "fetched",
    bytes: new TextEncoder().encode(
      "A missile killed 12 people at a market in Lviv on 2 May 2023, Paraska Dobush said.",
    ),
    mediaType: "text/plain",
    name: "report-3.txt",
    url: null,
    outlet: "Sample Post",
    published: "2023-05-02T13:00:00Z",
    givenId: "report-3",
    title: null,
  },
]
