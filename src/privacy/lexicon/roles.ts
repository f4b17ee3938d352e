/** One list of folded words from a line of them. */
const words = (line: string): readonly string[] => line.split(" ")

/** Offices in which a person speaks or is spoken of in public: the name beside one is no private matter. */
export const PUBLIC_OFFICES = words(
  "president premier chancellor minister secretary mayor governor prefect spokesman spokeswoman spokesperson senator congressman congresswoman lawmaker legislator councillor councilor councilman councilwoman ambassador envoy commissioner ombudsman ombudswoman prosecutor coroner sheriff superintendent chairman chairwoman chairperson director rapporteur vice-president king queen emir sultan pope patriarch archbishop chief head leader commander gov sen rep administrator monarch speaker adviser advisor judge magistrate attorney ceo",
)

/** Offices so public that what befalls their holders is public too. */
export const HIGH_OFFICES = words(
  "president premier chancellor minister mayor governor senator congressman congresswoman ambassador king queen emir sultan pope patriarch prosecutor",
)

/** What befell somebody. */
export const BEFELL = words(
  "killed injured wounded hurt shot died dead murdered stabbed missing hospitalised hospitalized rescued trapped kidnapped abducted victim victims",
)

/** Between an office and the name, or before the office: they take nothing away. */
export const OFFICE_QUALIFIERS = words(
  "deputy acting vice prime foreign defence defense interior health finance home first general press regional city national federal state county provincial local municipal military police fire medical chief under high lord staff master petty warrant lance district assistant senior interim the of for and in at 's s",
)

/** What makes the holder of an office private again. */
export const FORMER = words("former ex retired late onetime ousted")

/** Forms of address and ranks: part of a name, and no office that speaks in public. */
export const COURTESIES = words(
  "mr mrs ms miss madam sir dr doctor prof professor private pvt cpl lance corporal sgt sergeant lt lieutenant capt captain maj major col colonel gen general adm admiral officer trooper deputy detective inspector constable father rev reverend pastor imam rabbi sheikh sheik brother sister nurse soldier",
)

/** Ranks whose bearers speak for their service: public where they speak, private where they are spoken of. */
export const RANKS = words(
  "sgt sergeant lt lieutenant capt captain maj major col colonel gen general adm admiral officer trooper deputy detective inspector chief commander brig brigadier",
)

/** Verbs of saying beside which a rank, or the head of a body, speaks. */
export const SAYS = words(
  "said says told announced reported wrote stated confirmed added stressed noted claimed declared posted tweeted explained",
)

/** By whom a person is told: parents, children and the like. */
export const KIN = words(
  "mother father parent parents son sons daughter daughters brother brothers sister sisters wife husband spouse widow widower aunt uncle cousin cousins niece nephew grandmother grandfather grandparents grandson granddaughter grandchild grandchildren stepmother stepfather stepson stepdaughter fiance fiancee girlfriend boyfriend partner relative relatives kin mom mum dad grandma grandpa granny in-law mother-in-law father-in-law sister-in-law brother-in-law son-in-law daughter-in-law godson goddaughter twin twins family",
)

/** Children, by words; stated ages below 18 are found beside the name. */
export const MINORS = words(
  "child children boy boys girl girls baby babies infant infants toddler toddlers newborn teenager teenagers teen teens schoolboy schoolgirl schoolchildren kid kids minor minors pupil pupils",
)

/** Held, or accused: nobody is named for it. */
export const DETENTION = words(
  "detained detainee detainees arrested arrest jailed imprisoned prisoner prisoners captive captives captured custody remand suspect suspects suspected accused charged convicted sentenced hostage hostages kidnapped abducted",
)

/** Those who saw or suffered something, and those who live there. */
export const BYSTANDERS = words(
  "witness witnesses eyewitness eyewitnesses resident residents neighbour neighbor neighbours neighbors survivor survivors victim victims passer-by passerby bystander bystanders shopkeeper driver passenger pensioner local villager volunteer volunteers friend friends colleague",
)

export const MEDICS = words("doctor nurse medic paramedic surgeon physician anaesthetist midwife therapist")
