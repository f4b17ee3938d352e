export interface OfficeRow {
  readonly office: string
  /** relays: gives the toll for the services that counted. speaks, leads: its word is that of the body named beside the office. */
  readonly role: "relays" | "speaks" | "leads"
  /** Folded phrases, a comma between. */
  readonly forms: string
  /** One at a time in a country, so that the title alone tells who. */
  readonly one: boolean
}

/** Offices by which a named person gives a toll (domain.md, Attribution: heads relay the services that counted). */
export const OFFICES = [
  { office: "president", role: "relays", one: true, forms: "president, head of state, leader" },
  {
    office: "prime minister",
    role: "relays",
    one: true,
    forms: "prime minister, premier, chancellor, head of government",
  },
  {
    office: "minister",
    role: "relays",
    one: false,
    forms:
      "minister, defence minister, interior minister, health minister, home secretary, secretary of state, secretary of defense",
  },
  { office: "mayor", role: "relays", one: false, forms: "mayor, deputy mayor, acting mayor" },
  {
    office: "governor",
    role: "relays",
    one: false,
    forms: "governor, regional governor, head of the region, head of region, prefect",
  },
  {
    office: "head of administration",
    role: "relays",
    one: false,
    forms:
      "head of city administration, head of the city administration, head of regional administration, head of the regional administration, head of the regional military administration, head of military administration, head of the military administration, head of the city military administration, administration head, head of the presidential office, head of presidential office, council head, city council secretary, head of the city defence council, head of the defence council",
  },
  {
    office: "police chief",
    role: "relays",
    one: false,
    forms:
      "police chief, chief of police, sheriff, police commissioner, police superintendent, deputy chief, police captain, fire chief, police spokesman, police spokeswoman, police spokesperson",
  },
  {
    office: "coroner",
    role: "relays",
    one: false,
    forms: "coroner, medical examiner, hospital director, chief doctor, head doctor",
  },
  {
    office: "prosecutor",
    role: "relays",
    one: false,
    forms: "prosecutor, prosecutor general, district attorney, attorney general",
  },
  {
    office: "spokesperson",
    role: "speaks",
    one: false,
    forms: "spokesperson, spokesman, spokeswoman, press secretary, press service, press office",
  },
  {
    office: "director",
    role: "leads",
    one: false,
    forms: "director, director general, deputy director, medical director, head, deputy head, chief",
  },
] as const satisfies readonly OfficeRow[]

export interface HolderRow {
  /** As shown. */
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly office: (typeof OFFICES)[number]["office"]
  /** First and last civil date in office; null: still, or not needed to tell. */
  readonly from: string
  readonly until: string | null
}

/** Who held a public office when, so that "the Ukrainian president" and a surname alone are one person. */
export const HOLDERS = [
  { name: "Volodymyr Zelenskyy", country: "UA", office: "president", from: "2019-05-20", until: null },
  { name: "Petro Poroshenko", country: "UA", office: "president", from: "2014-06-07", until: "2019-05-20" },
  { name: "Denys Shmyhal", country: "UA", office: "prime minister", from: "2020-03-04", until: "2025-07-17" },
  { name: "Rustem Umierov", country: "UA", office: "minister", from: "2023-09-06", until: "2025-07-17" },
  { name: "Oleksii Reznikov", country: "UA", office: "minister", from: "2021-11-04", until: "2023-09-05" },
  { name: "Ihor Klymenko", country: "UA", office: "minister", from: "2023-02-07", until: null },
  { name: "Denys Monastyrskyi", country: "UA", office: "minister", from: "2021-07-16", until: "2023-01-18" },
  { name: "Andrii Yermak", country: "UA", office: "head of administration", from: "2020-02-11", until: "2025-11-28" },
  { name: "Vitali Klitschko", country: "UA", office: "mayor", from: "2014-06-05", until: null },
  { name: "Vladimir Putin", country: "RU", office: "president", from: "2012-05-07", until: null },
  { name: "Mikhail Mishustin", country: "RU", office: "prime minister", from: "2020-01-16", until: null },
  { name: "Sergei Shoigu", country: "RU", office: "minister", from: "2012-11-06", until: "2024-05-12" },
  { name: "Sergei Lavrov", country: "RU", office: "minister", from: "2004-03-09", until: null },
  { name: "Sergei Sobyanin", country: "RU", office: "mayor", from: "2010-10-21", until: null },
  { name: "Barack Obama", country: "US", office: "president", from: "2009-01-20", until: "2017-01-20" },
  { name: "Joe Biden", country: "US", office: "president", from: "2021-01-20", until: "2025-01-20" },
  { name: "Emmanuel Macron", country: "FR", office: "president", from: "2017-05-14", until: null },
  { name: "Francois Hollande", country: "FR", office: "president", from: "2012-05-15", until: "2017-05-14" },
  { name: "Anne Hidalgo", country: "FR", office: "mayor", from: "2014-04-05", until: null },
  { name: "Angela Merkel", country: "DE", office: "prime minister", from: "2005-11-22", until: "2021-12-08" },
  { name: "Olaf Scholz", country: "DE", office: "prime minister", from: "2021-12-08", until: "2025-05-06" },
  { name: "Theresa May", country: "GB", office: "prime minister", from: "2016-07-13", until: "2019-07-24" },
  { name: "Boris Johnson", country: "GB", office: "prime minister", from: "2019-07-24", until: "2022-09-06" },
  { name: "Sadiq Khan", country: "GB", office: "mayor", from: "2016-05-09", until: null },
  { name: "Benjamin Netanyahu", country: "IL", office: "prime minister", from: "2022-12-29", until: null },
  { name: "Recep Tayyip Erdogan", country: "TR", office: "president", from: "2014-08-28", until: null },
  { name: "Bashar al-Assad", country: "SY", office: "president", from: "2000-07-17", until: "2024-12-08" },
  { name: "Ashraf Ghani", country: "AF", office: "president", from: "2014-09-29", until: "2021-08-15" },
  { name: "Narendra Modi", country: "IN", office: "prime minister", from: "2014-05-26", until: null },
  { name: "Imran Khan", country: "PK", office: "prime minister", from: "2018-08-18", until: "2022-04-10" },
  { name: "Jacinda Ardern", country: "NZ", office: "prime minister", from: "2017-10-26", until: "2023-01-25" },
  { name: "Anthony Albanese", country: "AU", office: "prime minister", from: "2022-05-23", until: null },
] as const satisfies readonly HolderRow[]
