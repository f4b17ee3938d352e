/** Sentences with numbers that are no harm: what a careless reader would take for a claim. */
export const DECOYS = [
  "{city} lies some {n} kilometres from the border and had about {big} inhabitants at the last census.",
  "The repair of the substation will cost {n} million dollars, according to an estimate from the ministry of finance.",
  "Temperatures fell to {small} degrees overnight, and {n} buses were sent so that people could keep warm.",
  "Parliament voted by {n} to {small} in favour of an inquiry.",
  "The bridge, built in {year}, is {big} metres long and carries four lanes.",
  '"If the roof had given way we might be speaking of {n} dead," a building inspector said.',
  '"They could kill {n} of us and the next would still come to work," a tram driver told a local station.',
  "Ticket prices have risen by {small} per cent since {year}.",
  "An analyst warned that another attack could kill {n} people if nothing was done about the shelters.",
] as const

export const OFFICIALS = [
  "the regional governor",
  "the mayor of {city}",
  "the city police",
  "the interior ministry",
  "the health ministry",
  "the civil defence agency",
  "the emergency service",
  "a hospital director",
  "the army",
  "officials",
] as const

/** Totals: {k} killed and {i} injured, already worded with their hedges; {official} speaks. */
export const TOTALS = [
  "{K} people were killed and {i} injured, {official} said.",
  "{Official} said {k} people had been killed and {i} wounded.",
  "The death toll stood at {k}, with {i} injured, according to {official}.",
  "According to {official}, {k} people died and {i} were hurt.",
  "{K} people have died, {official} said on {weekday}. {I} others were injured.",
  "{Official} put the number of dead at {k} and of injured at {i}.",
] as const

export const PARTS = [
  "Among the dead are {c} children, {official} said.",
  "{C} of those killed were children.",
  "{H} people were being treated in hospital in {city} on {weekday}, doctors said.",
  "{R} people were pulled alive from the rubble, according to {official}.",
  "{M} people were still missing as night fell.",
  "At least {b} buildings were damaged, one of them beyond repair.",
  "Some {f} firefighters and {p} police officers were sent to the scene.",
  "{Official} said that {l} {plural} were used in the attack.",
] as const

export const BACKGROUND = [
  "It was the deadliest attack in {country} since {pastday}, when {pk} people were killed in a {pastkind} in {pastcity}.",
  "On {pastday}, a {pastkind} in {pastcity} killed {pk} people and injured {pi}.",
  "The attack recalled that of {pastday} in {pastcity}, in which {pk} people lost their lives.",
] as const

export const OUTLETS = [
  "Sample Wire",
  "Sample Herald",
  "Sample Courier",
  "Sample Morning Paper",
  "Sample Evening News",
  "Sample World",
  "Sample Radio One",
  "Sample Observer",
  "Sample Daily",
  "Sample Gazette",
  "Sample Network",
  "Sample Post",
] as const
