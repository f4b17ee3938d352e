import { civilDay, isoDay } from "../src/model/index.ts"
import { seededRandom, seedOf, type Random } from "./random.ts"

/** Cities of the reports: name, country, offset from UTC in hours, as a report would write them. */
export const CITIES = [
  ["Kyiv", "Ukraine", 2],
  ["Kharkiv", "Ukraine", 2],
  ["Odesa", "Ukraine", 2],
  ["Dnipro", "Ukraine", 2],
  ["Zaporizhzhia", "Ukraine", 2],
  ["Mykolaiv", "Ukraine", 2],
  ["Kherson", "Ukraine", 2],
  ["Sumy", "Ukraine", 2],
  ["Chernihiv", "Ukraine", 2],
  ["Vinnytsia", "Ukraine", 2],
  ["Baghdad", "Iraq", 3],
  ["Mosul", "Iraq", 3],
  ["Basra", "Iraq", 3],
  ["Kirkuk", "Iraq", 3],
  ["Ramadi", "Iraq", 3],
  ["Aleppo", "Syria", 3],
  ["Damascus", "Syria", 3],
  ["Homs", "Syria", 3],
  ["Idlib", "Syria", 3],
  ["Raqqa", "Syria", 3],
  ["Kabul", "Afghanistan", 4],
  ["Kandahar", "Afghanistan", 4],
  ["Herat", "Afghanistan", 4],
  ["Kunduz", "Afghanistan", 4],
  ["Jalalabad", "Afghanistan", 4],
  ["Peshawar", "Pakistan", 5],
  ["Quetta", "Pakistan", 5],
  ["Karachi", "Pakistan", 5],
  ["Lahore", "Pakistan", 5],
  ["Islamabad", "Pakistan", 5],
  ["Mogadishu", "Somalia", 3],
  ["Baidoa", "Somalia", 3],
  ["Kismayo", "Somalia", 3],
  ["Beledweyne", "Somalia", 3],
  ["Maiduguri", "Nigeria", 1],
  ["Kano", "Nigeria", 1],
  ["Jos", "Nigeria", 1],
  ["Abuja", "Nigeria", 1],
  ["Yola", "Nigeria", 1],
  ["Sanaa", "Yemen", 3],
  ["Aden", "Yemen", 3],
  ["Taiz", "Yemen", 3],
  ["Hodeidah", "Yemen", 3],
  ["Tripoli", "Libya", 2],
  ["Benghazi", "Libya", 2],
  ["Misrata", "Libya", 2],
  ["Khartoum", "Sudan", 2],
  ["Omdurman", "Sudan", 2],
  ["Nyala", "Sudan", 2],
  ["Port Sudan", "Sudan", 2],
  ["Istanbul", "Turkey", 3],
  ["Ankara", "Turkey", 3],
  ["Gaziantep", "Turkey", 3],
  ["Manila", "Philippines", 8],
  ["Davao", "Philippines", 8],
  ["Zamboanga", "Philippines", 8],
  ["Colombo", "Sri Lanka", 5],
  ["Mumbai", "India", 5],
  ["Srinagar", "India", 5],
  ["Guwahati", "India", 5],
  ["Nairobi", "Kenya", 3],
  ["Mombasa", "Kenya", 3],
  ["Garissa", "Kenya", 3],
  ["Bogota", "Colombia", -5],
  ["Cali", "Colombia", -5],
  ["Medellin", "Colombia", -5],
  ["Goma", "DR Congo", 2],
  ["Bukavu", "DR Congo", 2],
  ["Ouagadougou", "Burkina Faso", 0],
  ["Bamako", "Mali", 0],
  ["Gao", "Mali", 0],
  ["Beirut", "Lebanon", 2],
  ["Cairo", "Egypt", 2],
  ["Brussels", "Belgium", 1],
  ["Madrid", "Spain", 1],
  ["Oslo", "Norway", 1],
] as const satisfies readonly (readonly [string, string, number])[]

export const MEANS = [
  { kind: "missile strike", act: "A missile struck", plural: "missiles" },
  { kind: "drone attack", act: "Drones attacked", plural: "drones" },
  { kind: "air strike", act: "An air strike hit", plural: "bombs" },
  { kind: "car bombing", act: "A car bomb went off near", plural: "explosives" },
  { kind: "shelling", act: "Shells landed on", plural: "shells" },
  { kind: "suicide bombing", act: "A suicide bomber attacked", plural: "explosives" },
  { kind: "rocket attack", act: "Rockets fell on", plural: "rockets" },
  { kind: "shooting", act: "Gunmen opened fire at", plural: "rifles" },
] as const

export const SITES = [
  "market",
  "bus station",
  "apartment building",
  "hospital",
  "school",
  "police station",
  "mosque",
  "church",
  "power plant",
  "hotel",
  "railway station",
  "shopping centre",
  "university",
  "checkpoint",
  "warehouse",
  "bakery",
] as const

/** Something that happened in the made-up world that the reports tell of. */
export interface Event {
  readonly number: number
  readonly city: string
  readonly country: string
  readonly zoneHours: number
  /** Days since 1970-01-01. */
  readonly day: number
  /** Hour of the local day. */
  readonly hour: number
  readonly means: (typeof MEANS)[number]
  readonly site: string
  /** Figures in the end. */
  readonly killed: number
  readonly injured: number
  readonly reports: number
}

const FIRST_DAY = civilDay(2005, 1, 1)
const DAYS = civilDay(2026, 1, 1) - FIRST_DAY

/** Few events are large, and few have many reports. */
const skewed = (random: Random, most: number): number => {
  let value = most
  for (let i = 0; i < 3; i++) value = random.between(1, value)
  return value
}

/** The n-th event, whatever was generated before it. */
export function eventOf(seed: number, number: number): Event {
  const random = seededRandom(seedOf(seed, number))
  const [city, country, zoneHours] = random.pick(CITIES)
  const killed = skewed(random, 120)
  return {
    number,
    city,
    country,
    zoneHours,
    day: FIRST_DAY + random.below(DAYS),
    hour: random.between(5, 20),
    means: random.pick(MEANS),
    site: random.pick(SITES),
    killed,
    injured: killed + skewed(random, 200),
    reports: skewed(random, 40),
  }
}

const MONTHS = "January February March April May June July August September October November December".split(" ")
const WEEKDAYS = "Thursday Friday Saturday Sunday Monday Tuesday Wednesday".split(" ")

/** "8 July 2024" */
export function dayInWords(day: number): string {
  const [year, month, date] = isoDay(day).split("-").map(Number)
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}

export const weekdayInWords = (day: number): string => WEEKDAYS[((day % 7) + 7) % 7] ?? ""
