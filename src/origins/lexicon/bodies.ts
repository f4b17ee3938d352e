/** What a body is, by which its word is weighed (domain.md, Reckoning 2). */
export type BodyKind =
  | "emergency"
  | "police"
  | "health"
  | "hospital"
  | "coroner"
  | "administration"
  | "government"
  | "prosecutor"
  | "air force"
  | "military"
  | "foreign"
  | "utility"
  | "united nations"
  | "verifier"
  | "court"
  | "rights group"
  | "aid group"
  | "armed group"
  | "state media"

export interface BodyRow {
  readonly kind: BodyKind
  /** The name under which all forms are one. */
  readonly name: string
  /** Folded phrases, a comma between, without countries, demonyms or places; the longest found decides. */
  readonly forms: string
  /** One to a country: where none is said, that of the incident. False: told apart by the place words beside it. */
  readonly national: boolean
}

/** Kinds of body that every country has. */
export const BODIES = [
  {
    kind: "emergency",
    name: "emergency service",
    national: true,
    forms:
      "emergency service, emergency services, state emergency service, state emergency services, emergency situations ministry, ministry of emergency situations, emergencies ministry, ministry of emergencies, ses, dsns, disaster management agency, disaster management authority",
  },
  { kind: "emergency", name: "civil defence", national: true, forms: "civil defence, civil defense" },
  {
    kind: "emergency",
    name: "fire department",
    national: false,
    forms: "fire department, fire brigade, fire service, fire and rescue service, fire rescue",
  },
  {
    kind: "emergency",
    name: "ambulance service",
    national: false,
    forms: "ambulance service, ambulance services, magen david adom",
  },
  {
    kind: "police",
    name: "national police",
    national: true,
    forms: "national police, federal police, federal bureau of investigation, fbi",
  },
  { kind: "police", name: "gendarmerie", national: true, forms: "gendarmerie" },
  { kind: "police", name: "state police", national: false, forms: "state police, state patrol, state troopers" },
  {
    kind: "police",
    name: "interior ministry",
    national: true,
    forms:
      "interior ministry, ministry of interior, ministry of the interior, ministry of internal affairs, internal affairs ministry, home office, home ministry, ministry of home affairs",
  },
  {
    kind: "police",
    name: "police",
    national: false,
    forms:
      "police, police department, sheriff, sheriffs office, sheriff office, sheriffs department, metropolitan police, police service, regional police, county sheriff",
  },
  {
    kind: "health",
    name: "health ministry",
    national: true,
    forms:
      "health ministry, ministry of health, public health ministry, ministry of public health, department of health, health department, health service, health authority",
  },
  {
    kind: "hospital",
    name: "hospital",
    national: false,
    forms: "hospital, medical center, medical centre, clinic, infirmary",
  },
  {
    kind: "coroner",
    name: "coroner",
    national: false,
    forms: "coroner, medical examiner, forensic institute, morgue",
  },
  {
    kind: "prosecutor",
    name: "prosecutor's office",
    national: true,
    forms:
      "prosecutors office, prosecutor office, prosecutor generals office, prosecutor general office, attorney generals office, attorney general, prosecution service",
  },
  {
    kind: "prosecutor",
    name: "investigative committee",
    national: true,
    forms: "investigative committee, investigation committee, committee of inquiry",
  },
  {
    kind: "prosecutor",
    name: "security service",
    national: true,
    forms:
      "security service, security services, federal security service, intelligence service, intelligence agency, sbu, fsb",
  },
  {
    kind: "administration",
    name: "administration",
    national: false,
    forms:
      "military administration, regional administration, regional military administration, city administration, city military administration, administration, city council, city hall, municipality, regional government, county government, governors office, mayors office",
  },
  {
    kind: "government",
    name: "presidential office",
    national: true,
    forms:
      "presidential office, presidents office, office of the president, presidency, presidential administration, white house, kremlin",
  },
  {
    kind: "government",
    name: "government",
    national: true,
    forms:
      "government, cabinet of ministers, cabinet, prime ministers office, parliament, ministry of justice, energy ministry, ministry of energy, infrastructure ministry, ministry of infrastructure, education ministry, ministry of education",
  },
  {
    kind: "air force",
    name: "air force",
    national: true,
    forms: "air force, air force command, air forces, air defence forces, air defense forces",
  },
  {
    kind: "military",
    name: "defence ministry",
    national: true,
    forms:
      "defence ministry, defense ministry, ministry of defence, ministry of defense, mod, department of defense, defense department, pentagon",
  },
  {
    kind: "military",
    name: "armed forces",
    national: true,
    forms:
      "armed forces, general staff, army, military, navy, defence forces, defense forces, operational command, air defence, air defense, joint forces, southern command, coalition",
  },
  {
    kind: "military",
    name: "military intelligence",
    national: true,
    forms:
      "military intelligence, defence intelligence, defense intelligence, main intelligence directorate, intelligence directorate, main directorate of intelligence",
  },
  {
    kind: "foreign",
    name: "foreign ministry",
    national: true,
    forms: "foreign ministry, ministry of foreign affairs, foreign office, state department, embassy, consulate",
  },
  {
    kind: "utility",
    name: "utility",
    national: false,
    forms: "energy company, power company, grid operator, utility, electricity company, railway, railways",
  },
] as const satisfies readonly BodyRow[]

export interface NamedBodyRow {
  readonly name: string
  readonly kind: BodyKind
  /** Party or body that it speaks for; a country by its ISO code; null: for itself alone. */
  readonly side: string | null
  /** Name of the row of BODIES that it is in its country; absent: it is one of its own. */
  readonly body?: string
  /** Folded, a comma between, each the whole of a name within the words. */
  readonly forms: string
}

/** Bodies known by a name of their own. General knowledge of public bodies, in the words of those who report them. */
export const NAMED_BODIES = [
  {
    name: "State Emergency Service of Ukraine",
    kind: "emergency",
    side: "UA",
    body: "emergency service",
    forms:
      "state emergency service of ukraine, state emergency services of ukraine, state emergency service of ukraine ses, dsns",
  },
  {
    name: "Ukrainian military intelligence",
    kind: "military",
    side: "UA",
    body: "military intelligence",
    forms: "gur, hur, ukrainian military intelligence",
  },
  {
    name: "Security Service of Ukraine",
    kind: "prosecutor",
    side: "UA",
    body: "security service",
    forms: "sbu, security service of ukraine, ukrainian security service",
  },
  {
    name: "Federal Security Service (FSB)",
    kind: "prosecutor",
    side: "RU",
    body: "security service",
    forms: "fsb, russian federal security service, federal security service of russia, federal security service",
  },
  {
    name: "UN Human Rights Monitoring Mission in Ukraine",
    kind: "verifier",
    side: "UN",
    forms:
      "human rights monitoring mission in ukraine, human rights monitoring mission, hrmmu, un monitoring mission, un monitors",
  },
  {
    name: "UN human rights office",
    kind: "verifier",
    side: "UN",
    forms:
      "ohchr, un human rights office, united nations human rights office, high commissioner for human rights, commission of inquiry",
  },
  {
    name: "United Nations",
    kind: "united nations",
    side: "UN",
    forms:
      "united nations, united nations un, un, ocha, un ocha, unicef, unhcr, unrwa, unama, world health organization, world health organisation, who, world food programme",
  },
  {
    name: "International Criminal Court",
    kind: "court",
    side: null,
    forms: "international criminal court, icc, european court of human rights",
  },
  {
    name: "International Committee of the Red Cross",
    kind: "aid group",
    side: null,
    forms:
      "international committee of the red cross, icrc, red cross, red crescent, palestinian red crescent, palestine red crescent society, msf, doctors without borders, medecins sans frontieres",
  },
  {
    name: "Syria Civil Defence",
    kind: "emergency",
    side: null,
    forms: "syria civil defence, syrian civil defence, syrian civil defense, white helmets",
  },
  {
    name: "Syrian Observatory for Human Rights",
    kind: "rights group",
    side: null,
    forms: "syrian observatory for human rights, syrian observatory, sohr",
  },
  { name: "Amnesty International", kind: "rights group", side: null, forms: "amnesty international, amnesty" },
  { name: "Human Rights Watch", kind: "rights group", side: null, forms: "human rights watch, hrw" },
  {
    name: "Gaza Health Ministry",
    kind: "health",
    side: "PS",
    body: "health ministry",
    forms:
      "gaza health ministry, palestinian ministry of health, palestinian health ministry, health ministry in gaza, ministry of health in gaza, hamas run health ministry",
  },
  {
    name: "Israel Defense Forces",
    kind: "military",
    side: "IL",
    body: "armed forces",
    forms: "israel defense forces, israeli defense forces, israel defence forces, idf, israeli army, israeli military",
  },
  { name: "TASS", kind: "state media", side: "RU", forms: "tass" },
  { name: "RIA Novosti", kind: "state media", side: "RU", forms: "ria novosti, ria, sputnik, rossiya 24" },
  { name: "SANA", kind: "state media", side: "SY", forms: "sana" },
  { name: "IRNA", kind: "state media", side: "IR", forms: "irna, press tv" },
  { name: "Xinhua", kind: "state media", side: "CN", forms: "xinhua" },
  { name: "Hamas", kind: "armed group", side: "Hamas", forms: "hamas, al qassam brigades, qassam brigades" },
  { name: "Hezbollah", kind: "armed group", side: "Hezbollah", forms: "hezbollah, hizbullah" },
  {
    name: "Houthi movement",
    kind: "armed group",
    side: "Houthi movement",
    forms: "houthi, houthis, ansar allah",
  },
  { name: "Taliban", kind: "armed group", side: "Taliban", forms: "taliban" },
  {
    name: "Islamic State",
    kind: "armed group",
    side: "Islamic State",
    forms: "islamic state, isis, isil, daesh, amaq",
  },
  { name: "Boko Haram", kind: "armed group", side: "Boko Haram", forms: "boko haram" },
  { name: "al-Shabaab", kind: "armed group", side: "al-Shabaab", forms: "al shabaab, al shabab" },
  { name: "Wagner Group", kind: "armed group", side: "RU", forms: "wagner group, wagner" },
  { name: "Kremlin", kind: "government", side: "RU", body: "presidential office", forms: "kremlin" },
  { name: "White House", kind: "government", side: "US", body: "presidential office", forms: "white house" },
  { name: "Pentagon", kind: "military", side: "US", body: "defence ministry", forms: "pentagon" },
  { name: "FBI", kind: "police", side: "US", forms: "fbi, federal bureau of investigation" },
  { name: "DTEK", kind: "utility", side: null, forms: "dtek" },
  { name: "Ukrenergo", kind: "utility", side: null, forms: "ukrenergo" },
] as const satisfies readonly NamedBodyRow[]
