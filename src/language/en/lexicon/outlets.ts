/** Agencies and outlets that others relay: the name as shown, and how texts write it. */
export interface OutletRow {
  readonly name: string
  readonly forms: readonly string[]
  /** A wire's report is carried by other outlets: "(AP)" in a dateline. */
  readonly wire: boolean
}

export const OUTLETS = [
  { name: "Associated Press", forms: ["AP", "Associated Press"], wire: true },
  { name: "Reuters", forms: ["Reuters"], wire: true },
  { name: "AFP", forms: ["AFP", "Agence France-Presse", "Agence France Presse"], wire: true },
  { name: "ANI", forms: ["ANI"], wire: true },
  { name: "EFE", forms: ["EFE"], wire: true },
  { name: "Xinhua", forms: ["Xinhua"], wire: true },
  { name: "UPI", forms: ["UPI"], wire: true },
  { name: "DPA", forms: ["DPA", "dpa"], wire: true },
  { name: "ANSA", forms: ["ANSA"], wire: true },
  { name: "Anadolu", forms: ["Anadolu", "Anadolu Agency"], wire: true },
  { name: "WAFA", forms: ["WAFA"], wire: true },
  { name: "SANA", forms: ["SANA"], wire: true },
  { name: "IRNA", forms: ["IRNA"], wire: true },
  { name: "PTI", forms: ["PTI"], wire: true },
  { name: "TASS", forms: ["TASS"], wire: true },
  { name: "RIA Novosti", forms: ["RIA Novosti", "RIA"], wire: true },
  { name: "Interfax", forms: ["Interfax"], wire: true },
  { name: "Interfax-Ukraine", forms: ["Interfax-Ukraine"], wire: true },
  { name: "Ukrinform", forms: ["Ukrinform"], wire: true },
  { name: "UNIAN", forms: ["UNIAN"], wire: true },
  { name: "Ukrainska Pravda", forms: ["Ukrainska Pravda"], wire: false },
  { name: "Suspilne", forms: ["Suspilne"], wire: false },
  { name: "Censor.NET", forms: ["Censor.NET", "Censor.net"], wire: false },
  { name: "Kyiv Independent", forms: ["Kyiv Independent"], wire: false },
  { name: "CNN", forms: ["CNN"], wire: false },
  { name: "BBC", forms: ["BBC", "BBC News"], wire: false },
  { name: "Al Jazeera", forms: ["Al Jazeera", "Al-Jazeera"], wire: false },
  { name: "Fox News", forms: ["Fox News"], wire: false },
  { name: "NBC News", forms: ["NBC News", "NBC"], wire: false },
  { name: "ABC News", forms: ["ABC News", "ABC"], wire: false },
  { name: "CBS News", forms: ["CBS News", "CBS"], wire: false },
  { name: "NPR", forms: ["NPR"], wire: false },
  { name: "New York Times", forms: ["New York Times"], wire: false },
  { name: "Washington Post", forms: ["Washington Post"], wire: false },
  { name: "Wall Street Journal", forms: ["Wall Street Journal"], wire: false },
  { name: "The Guardian", forms: ["Guardian"], wire: false },
  { name: "Breitbart", forms: ["Breitbart", "Breitbart London", "Breitbart News"], wire: false },
  { name: "DW", forms: ["DW", "Deutsche Welle"], wire: false },
  { name: "Der Spiegel", forms: ["Spiegel"], wire: false },
  { name: "Le Monde", forms: ["Le Monde"], wire: false },
  { name: "Haaretz", forms: ["Haaretz"], wire: false },
  { name: "Times of Israel", forms: ["Times of Israel"], wire: false },
  { name: "Sky News", forms: ["Sky News"], wire: false },
  { name: "Radio Free Europe", forms: ["RFE/RL", "Radio Free Europe"], wire: false },
  { name: "Voice of America", forms: ["VOA", "Voice of America"], wire: false },
  { name: "Getty Images", forms: ["Getty Images"], wire: false },
] as const satisfies readonly OutletRow[]

/** Last words of an outlet's name that is not in the list: "Qatar News Agency", "Khabr News". */
export const OUTLET_HEADS = ["news", "tribune", "times", "post", "herald", "gazette", "chronicle", "journal", "newspaper", "daily", "radio", "television", "broadcaster", "broadcasting", "magazine", "tv"] as const
