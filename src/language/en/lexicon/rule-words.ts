/** Single words that the frame rules' matchers name; a matcher that names another one throws. */
export const RULE_WORDS = [
  "leg", "legs", "arm", "arms", "hand", "hands", "foot", "feet", "shoulder", "thigh", "ankle", "knee", "calf", "chest", "back", "stomach", "abdomen",
  "head", "face", "neck", "torso", "hip", "buttocks", "buttock", "wrist", "elbow", "groin", "jaw", "cheek", "eye", "finger", "forearm", "toe", "heel", "side",
  "last", "few", "largest", "biggest", "main", "oldest", "busiest", "major", "storey", "story", "storeyed", "storied", "floor", "bedroom", "bed", "lane",
  "age", "aged", "then", "him", "her", "all", "wrong", "incorrect", "mistaken", "inaccurate", "correcting", "instead", "rather",
  "these", "them", "whom", "those",
  "had", "died", "death", "double", "triple", "quadruple", "quintuple", "false", "untrue", "baseless", "unfounded", "others", "reach", "exceed", "top", "plan", "plans", "planned", "planning", "expect", "expects", "prepare", "preparing", "so", "himself", "herself", "themselves", "self", "he", "she", "they", "where", "when", "through", "fired", "rang", "heard", "survive", "survived", "threatening", "recover", "released",
  "'s", "about", "after", "airlifted", "alive", "along", "alongside", "among", "and", "as", "at", "became", "become", "becomes",
  "before", "bodies", "both", "brought", "but", "by", "called", "care", "carried", "casualties", "center", "centers", "centre",
  "certificate", "claim", "claimed", "claiming", "claims", "climb", "combined", "complex", "cost", "costing", "costs", "count", "damage",
  "day", "deadly", "degree", "department", "digging", "driven", "dug", "elsewhere", "emergency", "exceeded", "exceeds", "expected",
  "facilities", "facility", "family", "fatal", "flown", "freed", "from", "group", "grow", "has", "higher", "hit", "hits", "in",
  "include", "included", "includes", "including", "increase", "institution", "institutions", "involving", "is", "lives", "losing",
  "lost", "medical", "month", "months", "moved", "near", "no", "number", "of", "old", "olds", "on", "out", "passed", "penalty", "pull",
  "pulled", "pulling", "reached", "reaches", "rise", "room", "rushed", "saved", "sends", "sent", "since", "some", "surpassed", "taken",
  "takes", "taking", "than", "the", "those", "threats", "to", "together", "toll", "tolls", "took", "total", "transported", "trauma",
  "unit", "unknown", "until", "using", "victims", "ward", "was", "week", "which", "while", "who", "with", "year", "years", "yr", "zero",
] as const
