/** Names that hold the name of a place, or are spelt as one, and mean no place that figures are counted in. Capitals as written do not matter. */
export const NOT_PLACES = [
  // Directions.
  "West", "Global South",
  // Papers, agencies, broadcasters.
  "Washington Post", "New York Times", "Los Angeles Times", "Jerusalem Post", "Moscow Times", "Kyiv Post", "Kyiv Independent", "Boston Globe", "Chicago Tribune", "Times of Israel", "Times of India", "Daily Mail", "Al Jazeera", "Xinhua", "Shehab", "Al Jazeera English", "Al Mayadeen", "Al-Quds", "Quds", "Radio Venceremos", "Venceremos", "Central American University", "Ukrainska Pravda",
  // Bodies and armed groups.
  "Hamas", "Islamic Jihad", "Islamic State", "IS", "ISIS", "ISIL", "Daesh", "Hezbollah", "Hizbullah", "Taliban", "Boko Haram", "Al Qaeda", "al-Qaida", "Al Shabaab", "Houthi", "Houthis", "Fatah", "PLO", "IDF", "IAF", "FSB", "FBI", "CIA", "UN", "U.N.", "UNRWA", "UNICEF", "WHO", "NATO", "OSCE", "IRA", "ETA", "FARC", "ELN", "FMLN", "PKK", "YPG", "SDF", "MSF", "Red Cross", "Red Crescent", "White House", "White Helmets", "Wall Street", "Scotland Yard", "Downing Street", "Capitol Hill", "Notre Dame", "Warsaw Pact", "Geneva Convention", "Geneva Conventions", "Paris Agreement", "Oslo Accords", "Minsk agreements",
  // Means of war that are named after places or names.
  "Kinzhal", "Iskander", "Kalibr", "Shahed", "Grad", "Tomahawk", "Patriot", "Javelin", "Tochka",
  // Parties, planets, forms of address.
  "The City", "The Post", "West Side", "South Side", "North Side", "East Side", "Metro", "Lower East Side", "Upper East Side", "Upper West Side", "United Russia", "Jupiter", "E.U.", "Ms", "Mr", "Mrs", "Pan American", "American Airlines", "British Airways",
  // Parts of whatever place is spoken of.
  "Central", "Downtown", "Northeast", "Northwest", "Southeast", "Southwest", "Northland", "Parkway", "Broadway", "Fairway",
  "Capital", "Northern", "Southern", "Eastern", "Western", "City Centre", "City Center", "Town Centre", "Town Center",
  // Feasts and the like.
  "Nativity", "Easter", "Christmas", "Ramadan", "God", "Allah", "Bible", "Quran", "Internet", "Facebook", "Twitter", "Telegram", "Instagram", "WhatsApp", "YouTube", "El Niño", "University",
] as const
