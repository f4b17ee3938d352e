/** Small words by what they do in a clause. A word may stand in several lists. */
export const GRAMMAR = {
  be: ["is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't", "got", "get", "gets", "remain", "remains", "remained", "remaining", "lay", "lie"],
  have: ["has", "have", "had", "having", "hasn't", "haven't", "hadn't"],
  modal: ["may", "might", "could", "would", "will", "can", "should", "must", "shall", "won't", "wouldn't", "couldn't", "can't", "cannot"],
  not: ["not", "never", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "won't", "wouldn't", "couldn't", "didn't", "don't", "doesn't", "neither"],
  /** Participles that stand between "was" and the outcome: "was reported killed", "were found dead". */
  reporting: ["reported", "named", "confirmed", "believed", "feared", "presumed", "thought", "suspected", "said", "known", "understood", "pronounced", "declared", "found", "listed", "identified", "recorded", "considered", "assumed", "announced", "alleged", "claimed", "estimated", "left", "apparently", "described", "upgraded", "first", "as", "to"],
  adverb: ["also", "reportedly", "allegedly", "still", "already", "now", "later", "then", "all", "both", "each", "only", "just", "so", "far", "apparently", "initially", "previously", "subsequently", "recently", "today", "yesterday", "again", "too", "either", "even", "since", "there", "here", "currently", "probably", "possibly", "likely", "perhaps", "maybe", "either", "instantly", "once", "themselves", "himself", "herself", "rapidly", "alone", "aboard", "nearby", "tonight", "severely", "least", "soon", "ever", "almost", "nearly", "very", "quickly", "together", "overnight", "worldwide", "nationwide", "countrywide", "outright", "altogether", "upstairs", "downstairs", "underground", "ashore"],
  preposition: ["in", "at", "of", "on", "by", "from", "with", "to", "for", "near", "into", "during", "after", "before", "under", "over", "between", "among", "amongst", "inside", "outside", "against", "through", "across", "around", "along", "alongside", "within", "without", "since", "until", "toward", "towards", "upon", "onto", "off", "beside", "besides", "behind", "about", "following", "despite", "including", "per", "via", "as", "amid", "throughout", "aboard", "beneath", "out"],
  conjunction: ["and", "or", "but", "while", "whereas", "plus", "nor"],
  subordinator: ["that", "when", "if", "because", "although", "though", "unless", "whether", "where", "how", "why", "what", "than"],
  relative: ["who", "which", "that", "whom", "whose"],
  article: ["a", "an", "the", "this", "these", "those", "another", "each", "every", "its", "my", "our", "your", "his", "her", "their", "all", "both", "any", "such"],
  indefinite: ["a", "an", "another"],
  possessive: ["his", "her", "their", "my", "our", "your", "its"],
  pronoun: ["he", "she", "it", "they", "we", "i", "you", "him", "them", "us", "me", "himself", "herself", "themselves", "himself", "itself"],
  of: ["of"],
  more: ["more", "additional", "further", "another"],
  other: ["other", "others", "else", "remaining", "rest"],
  ordinal: ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
  /** Verbs that end a noun's modifiers and cannot be one. */
  verb: [
    "said", "says", "say", "told", "tells", "reported", "reports", "announced", "confirmed", "stated", "added", "claimed", "claims", "denied", "according", "went", "came", "took", "leaves", "leave", "leaving",
    "began", "started", "happened", "occurred", "opened", "entered", "arrived", "attacked", "carried", "tried", "led", "caused", "occur", "has", "did", "does", "do", "made", "saw",
    "called", "became", "brought", "ran", "gave", "used", "located", "charged", "accused", "convicted", "arrested", "sentenced", "indicted", "walked", "drove", "left", "took", "sought",
    "escaped", "suffered", "sustained", "received", "resulted", "involved", "included", "includes", "include", "followed", "wearing", "carrying", "riding", "standing", "sitting",
    "walking", "driving", "living", "attending", "returning", "trying", "saying", "telling", "accusing", "using", "taking", "going", "coming", "planning", "held", "lived", "worked",
  ],
  them: ["them", "whom", "these", "those"],
  there: ["there"],
  including: ["including", "includes", "included", "include", "among", "amongst"],
  infinitive: ["to"],
  title: [
    "mr", "mrs", "ms", "dr", "msgr", "fr", "hon", "atty", "engr", "gral", "cmdr", "cdr", "adm", "brig", "doctor", "attorney", "councilmen", "general", "generals", "ex-president", "gen", "col", "lt", "capt", "sgt", "maj", "rev", "sen", "gov", "rep", "prof", "pvt", "cpl", "father", "friar", "monsignor", "archbishop", "comrade", "don", "senor", "sheikh", "hajj",
    "sir", "pope", "prince", "chief", "brigadier", "admiral", "officer", "deputy", "sheikh", "imam",
  ],
  hospital: ["hospital", "hospitals", "clinic", "infirmary", "medical", "trauma", "emergency", "hospice", "icu", "care"],
  transport: ["took", "sends", "taken", "transported", "rushed", "brought", "airlifted", "flown", "conveyed", "transferred", "admitted", "evacuated", "driven", "moved", "sent", "carried", "flown"],
  fatally: ["fatally", "mortally"],
  condition: ["critical", "serious", "stable", "fair", "good", "grave", "guarded", "severe", "satisfactory", "extremely", "very", "non", "life", "threatening", "critically", "an", "a", "the"],
  suffer: ["suffers", "sustains", "receives", "suffered", "suffering", "sustained", "sustaining", "received", "receiving", "suffer", "sustain", "incurred", "had", "has", "have", "with", "for", "treated"],
  wound: ["injuries", "wounds", "burns", "injury", "wound", "concussion", "concussions", "shrapnel", "bruises", "fractures", "lacerations", "trauma", "cuts"],
  weekday: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"],
  /** After a number these make it no count of people or things. */
  unit: [
    "year", "years", "yr", "yrs", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "second", "seconds", "am", "pm", "km", "kilometers", "kilometres", "kilometer", "kilometre", "mile", "miles", "meter", "meters", "metre", "metres", "feet", "foot", "yards", "ft", "m", "cm", "inches", "inch", "kg", "kilograms", "pounds", "degrees", "percent", "dollars", "euros", "pesos", "billion", "times", "block", "blocks", "caliber", "calibre", "mm", "mph", "acres", "hectares", "votes", "points", "o'clock", "oclock", "local", "gmt", "est", "edt", "counts", "count", "occasions",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>
