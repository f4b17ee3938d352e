/** Single words that the frame rules' matchers name; a matcher that names another one throws. */
export const RULE_WORDS = [
  "'s", "driven", "carried", "sent", "moved", "flown", "airlifted", "rushed", "transported", "sends", "about", "among", "and", "as", "at", "bodies", "both", "but", "certificate", "claimed", "combined", "count", "day", "elsewhere", "fatal", "from",
  "group", "in", "include", "included", "includes", "including", "lives", "lost", "month", "months", "near", "no", "number", "of", "old", "olds", "penalty",
  "threats", "to", "toll", "tolls", "total", "week", "which", "while", "who", "with", "year", "years", "yr", "zero",
  "medical", "trauma", "emergency", "care", "center", "centre", "centers", "facility", "facilities", "institution", "institutions", "complex", "room",
  "department", "unit", "ward", "claiming", "claims", "claim", "took", "taking", "taken", "takes", "cost", "costing", "costs", "losing",
  "reached", "reaches", "exceeded", "exceeds", "surpassed", "passed", "hit", "hits", "on", "by", "against", "involving", "using", "double", "triple", "alongside", "along", "deadly", "degree", "each", "every", "raised", "raising", "raises", "brings", "bringing", "brought", "become", "becomes", "became", "called", "family", "rise", "increase", "grow", "climb", "higher", "unknown", "victims", "casualties", "expected", "likely", "pulled", "pulling", "pull", "dug", "digging", "freed", "saved", "alive", "out", "has", "was", "is", "those", "the", "damage", "damages", "strikes", "attacks", "attack", "strike", "surviving", "some", "specify", "specified", "together", "per",
] as const
