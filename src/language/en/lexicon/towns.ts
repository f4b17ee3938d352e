/** A town or camp that reports name and the gazetteer's rows lack. */
export interface TownRow {
  /** Code of its first-level division: "UA.05". */
  readonly region: string
  readonly name: string
  readonly also: readonly string[]
  /** WGS 84 degrees. */
  readonly at: readonly [lat: number, lon: number]
}

export const TOWNS: readonly TownRow[] = [
  { region: "UA.05", name: "Vuhledar", also: ["Ugledar", "Vugledar"], at: [47.779, 37.249] },
  { region: "UA.05", name: "Ilovaisk", also: ["Ilovaysk"], at: [47.925, 38.195] },
  { region: "UA.05", name: "Shyrokyne", also: ["Shirokino"], at: [47.097, 37.815] },
  { region: "UA.05", name: "Novohrodivka", also: ["Novogrodovka"], at: [48.207, 37.347] },
  { region: "UA.05", name: "Ocheretyne", also: ["Ocheretino"], at: [48.238, 37.617] },
  { region: "UA.05", name: "Talakivka", also: ["Talakovka"], at: [47.185, 37.72] },
  { region: "UA.05", name: "Opytne", also: ["Opytnoye"], at: [48.09, 37.74] },
  { region: "UA.05", name: "Svitlodarsk", also: ["Svetlodarsk"], at: [48.435, 38.225] },
  { region: "UA.05", name: "Klishchiivka", also: ["Kleshcheevka"], at: [48.53, 37.96] },
  { region: "UA.05", name: "Staromlynivka", also: ["Staromlinovka"], at: [47.68, 36.8] },
  { region: "UA.05", name: "Urozhaine", also: [], at: [47.745, 36.82] },
  { region: "UA.05", name: "Staromaiorske", also: ["Staromayorske"], at: [47.755, 36.795] },
  { region: "UA.07", name: "Synkivka", also: ["Sinkovka"], at: [49.77, 37.62] },
  { region: "UA.07", name: "Hroza", also: [], at: [49.64, 37.28] },
  { region: "UA.07", name: "Tsyrkuny", also: ["Tsirkuny"], at: [50.08, 36.38] },
  { region: "UA.07", name: "Lyptsi", also: ["Liptsy"], at: [50.2, 36.43] },
  { region: "UA.07", name: "Ruska Lozova", also: ["Russkaya Lozovaya"], at: [50.13, 36.27] },
  { region: "UA.07", name: "Mala Rohan", also: ["Malaya Rogan", "Mala Rogan"], at: [49.93, 36.5] },
  { region: "UA.07", name: "Dovhenke", also: ["Dovgenkoye"], at: [49.03, 37.31] },
  { region: "UA.07", name: "Kozacha Lopan", also: ["Kazachya Lopan"], at: [50.34, 36.19] },
  { region: "UA.07", name: "Horokhuvatka", also: ["Gorokhovatka"], at: [49.34, 37.48] },
  { region: "UA.14", name: "Zolote", also: ["Zolotoye"], at: [48.69, 38.52] },
  { region: "UA.14", name: "Novotoshkivske", also: ["Novotoshkovskoye"], at: [48.72, 38.63] },
  { region: "UA.14", name: "Toshkivka", also: ["Toshkovka"], at: [48.77, 38.58] },
  { region: "UA.26", name: "Robotyne", also: ["Rabotino"], at: [47.447, 35.837] },
  { region: "UA.04", name: "Chaplyne", also: ["Chaplino"], at: [48.13, 36.24] },
  { region: "UA.08", name: "Posad-Pokrovske", also: ["Posad-Pokrovskoye"], at: [46.83, 32.27] },
  { region: "UA.08", name: "Krynky", also: ["Krynki"], at: [46.74, 33.09] },
  { region: "UA.13", name: "Moshchun", also: ["Moschun"], at: [50.6, 30.22] },
  { region: "UA.02", name: "Yahidne", also: ["Yagodnoye"], at: [51.42, 31.3] },
  { region: "UA.02", name: "Kyinka", also: ["Kiinka"], at: [51.47, 31.22] },
  { region: "UA.16", name: "Pivdennoukrainsk", also: ["Yuzhnoukrainsk"], at: [47.82, 31.18] },
  { region: "PS.GZ", name: "Maghazi", also: ["Al-Maghazi", "Maghazi camp", "Maghazi refugee camp", "Al-Maghazi camp", "Al-Maghazi refugee camp"], at: [31.421, 34.386] },
  { region: "PS.GZ", name: "Zawayda", also: ["Al-Zawayda", "Az-Zawayda", "Zawaida", "Al-Zawaida", "Zuwaida", "Al-Zuwaida"], at: [31.43, 34.365] },
  { region: "PS.GZ", name: "Al-Fukhari", also: ["Fukhari", "Al-Fakhari", "Fukhkhari"], at: [31.3, 34.33] },
  { region: "PS.GZ", name: "Al-Zahra", also: ["Zahra", "Al-Zahraa", "Al Zahraa", "Zahraa city", "Al-Zahra city"], at: [31.468, 34.407] },
  { region: "PS.GZ", name: "Umm al-Nasr", also: ["Um Al-Nasr", "Umm an-Naser", "Bedouin Village"], at: [31.565, 34.53] },
  { region: "PS.GZ", name: "Shokat as-Sufi", also: ["Shawka", "Al-Shawka", "Al-Shoka", "Shoka", "Shuka"], at: [31.262, 34.29] },
  { region: "PS.GZ", name: "Wadi as-Salqa", also: ["Wadi al-Salqa", "Wadi Al-Salqa"], at: [31.385, 34.365] },
]
