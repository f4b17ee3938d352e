/** Regions that reports name and no division of a state is: historical, disputed, or of several divisions. */
export interface AreaRow {
  /** Second part of its id: "region:SD.darfur". */
  readonly slug: string
  readonly country: string
  readonly name: string
  readonly at: readonly [lat: number, lon: number]
  readonly also: readonly string[]
  readonly demonyms?: readonly string[]
}

export const AREAS: readonly AreaRow[] = [
  { slug: "darfur", country: "SD", name: "Darfur", at: [13, 25], also: [], demonyms: ["Darfuri"] },
  { slug: "kordofan", country: "SD", name: "Kordofan", at: [13, 30], also: [] },
  { slug: "donbas", country: "UA", name: "Donbas", at: [48, 38.3], also: ["Donbass"] },
  { slug: "kurdistan", country: "IQ", name: "Kurdistan Region", at: [36.4, 44.4], also: ["Iraqi Kurdistan", "Kurdistan"] },
  { slug: "sinai", country: "EG", name: "Sinai", at: [29.5, 33.8], also: ["Sinai Peninsula"] },
  { slug: "golan", country: "SY", name: "Golan Heights", at: [33, 35.75], also: ["Golan"] },
  { slug: "eastern-ghouta", country: "SY", name: "Eastern Ghouta", at: [33.53, 36.45], also: ["East Ghouta", "Ghouta"] },
  { slug: "rojava", country: "SY", name: "Rojava", at: [36.8, 40.5], also: [] },
  { slug: "hauran", country: "SY", name: "Hauran", at: [32.75, 36.2], also: ["Hawran"] },
  { slug: "jebel-marra", country: "SD", name: "Jebel Marra", at: [13, 24.3], also: ["Jabal Marra"] },
  { slug: "sambisa", country: "NG", name: "Sambisa Forest", at: [11.2, 13.4], also: ["Sambisa"] },
  { slug: "galilee", country: "IL", name: "Galilee", at: [32.9, 35.4], also: ["Upper Galilee"] },
  { slug: "negev", country: "IL", name: "Negev", at: [30.8, 34.8], also: ["Negev Desert"] },
  { slug: "gaza-envelope", country: "IL", name: "Gaza envelope", at: [31.4, 34.5], also: [] },
  { slug: "south-ossetia", country: "GE", name: "South Ossetia", at: [42.3, 44], also: [], demonyms: ["South Ossetian"] },
  { slug: "nagorno-karabakh", country: "AZ", name: "Nagorno-Karabakh", at: [39.8, 46.75], also: ["Artsakh", "Karabakh", "Nagorny Karabakh"] },
  { slug: "waziristan", country: "PK", name: "Waziristan", at: [32.6, 69.8], also: [] },
  { slug: "north-waziristan", country: "PK", name: "North Waziristan", at: [33, 70], also: [] },
  { slug: "south-waziristan", country: "PK", name: "South Waziristan", at: [32.3, 69.7], also: [] },
  { slug: "swat", country: "PK", name: "Swat", at: [35.2, 72.4], also: ["Swat Valley", "Swat district"] },
  { slug: "bajaur", country: "PK", name: "Bajaur", at: [34.7, 71.5], also: ["Bajaur district"] },
  { slug: "kurram", country: "PK", name: "Kurram", at: [33.7, 70.1], also: ["Kurram district"] },
  { slug: "mindanao", country: "PH", name: "Mindanao", at: [7.5, 125], also: [] },
  { slug: "papua", country: "ID", name: "Papua", at: [-4, 138], also: ["West Papua"] },
  { slug: "cabinda", country: "AO", name: "Cabinda", at: [-5.1, 12.4], also: [] },
  { slug: "helmand-river", country: "AF", name: "Helmand Valley", at: [31.5, 64.3], also: [] },
  { slug: "ogaden", country: "ET", name: "Ogaden", at: [7, 44], also: [] },
  { slug: "puntland", country: "SO", name: "Puntland", at: [9, 49], also: [] },
  { slug: "somaliland", country: "SO", name: "Somaliland", at: [9.6, 45.5], also: [] },
  { slug: "kivu", country: "CD", name: "Kivu", at: [-2.5, 28.5], also: [] },
  { slug: "siberia", country: "RU", name: "Siberia", at: [60, 105], also: [] },
]
