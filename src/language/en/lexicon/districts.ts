/** Well-known districts and neighbourhoods that the gazetteer's rows lack, by city. Names are unique in their city alone. */
export interface DistrictRow {
  readonly country: string
  /** The city's plain-letter name in the gazetteer. */
  readonly city: string
  /** First part of the ids: "kyiv" in "district:UA/kyiv/podilskyi". */
  readonly slug: string
  /** A word that the name takes: "Podilskyi" is hardly said without "district". Absent: the name stands alone. */
  readonly kind?: "district"
  readonly districts: readonly District[]
}

export interface District {
  readonly name: string
  readonly also: readonly string[]
  /** WGS 84 degrees. */
  readonly at: readonly [lat: number, lon: number]
}

export const DISTRICTS: readonly DistrictRow[] = [
  {
    country: "UA",
    city: "Kyiv",
    slug: "kyiv",
    kind: "district",
    districts: [
      { name: "Shevchenkivskyi", also: ["Shevchenkivsky", "Shevchenkovsky"], at: [50.467, 30.448] },
      { name: "Podilskyi", also: ["Podilsky", "Podil"], at: [50.50, 30.44] },
      { name: "Pecherskyi", also: ["Pechersky", "Pechersk"], at: [50.425, 30.545] },
      { name: "Solomianskyi", also: ["Solomyanskyi", "Solomiansky", "Solomyansky", "Solomianka"], at: [50.425, 30.455] },
      { name: "Holosiivskyi", also: ["Holosiivsky", "Goloseevsky", "Holosiiv"], at: [50.375, 30.51] },
      { name: "Darnytskyi", also: ["Darnytsky", "Darnytsia"], at: [50.41, 30.66] },
      { name: "Desnianskyi", also: ["Desnyanskyi", "Desniansky", "Desnyansky"], at: [50.51, 30.62] },
      { name: "Dniprovskyi", also: ["Dniprovsky"], at: [50.46, 30.61] },
      { name: "Obolonskyi", also: ["Obolonsky", "Obolon"], at: [50.51, 30.50] },
      { name: "Sviatoshynskyi", also: ["Svyatoshynskyi", "Sviatoshynsky", "Svyatoshynsky", "Sviatoshyn"], at: [50.455, 30.37] },
    ],
  },
  {
    country: "UA",
    city: "Kharkiv",
    slug: "kharkiv",
    kind: "district",
    districts: [
      { name: "Saltivskyi", also: ["Saltivka", "Saltovka", "Saltivsky", "North Saltivka", "Northern Saltivka"], at: [50.02, 36.33] },
      { name: "Kyivskyi", also: ["Kyivsky", "Kievsky", "Kievskyi"], at: [50.03, 36.27] },
      { name: "Shevchenkivskyi", also: ["Shevchenkivsky"], at: [50.05, 36.20] },
      { name: "Kholodnohirskyi", also: ["Kholodnohirsky"], at: [49.99, 36.18] },
      { name: "Novobavarskyi", also: ["Novobavarsky"], at: [49.96, 36.18] },
      { name: "Osnovianskyi", also: ["Osnoviansky", "Osnovyansky"], at: [49.95, 36.24] },
      { name: "Slobidskyi", also: ["Slobidsky"], at: [49.96, 36.29] },
      { name: "Nemyshlianskyi", also: ["Nemyshliansky", "Nemyshlyansky"], at: [49.98, 36.31] },
      { name: "Industrialnyi", also: ["Industrialny"], at: [49.96, 36.38] },
    ],
  },
  {
    country: "UA",
    city: "Donetsk",
    slug: "donetsk",
    kind: "district",
    districts: [
      { name: "Kyivskyi", also: ["Kievsky", "Kyivsky"], at: [48.04, 37.79] },
      { name: "Petrovskyi", also: ["Petrovsky"], at: [47.94, 37.64] },
      { name: "Kirovskyi", also: ["Kirovsky"], at: [47.96, 37.70] },
      { name: "Kuibyshevskyi", also: ["Kuibyshevsky"], at: [48.02, 37.73] },
      { name: "Leninskyi", also: ["Leninsky"], at: [47.97, 37.77] },
      { name: "Voroshylovskyi", also: ["Voroshilovsky"], at: [48.00, 37.80] },
      { name: "Budionnivskyi", also: ["Budyonnovsky"], at: [47.97, 37.87] },
      { name: "Proletarskyi", also: ["Proletarsky"], at: [47.93, 37.90] },
    ],
  },
  {
    country: "UA",
    city: "Mariupol",
    slug: "mariupol",
    kind: "district",
    districts: [
      { name: "Livoberezhnyi", also: ["Left Bank", "Livoberezhny", "Levoberezhny"], at: [47.10, 37.65] },
      { name: "Skhidnyi", also: ["Vostochny", "Skhidny"], at: [47.13, 37.70] },
    ],
  },
  {
    country: "PS",
    city: "Gaza",
    slug: "gaza",
    districts: [
      { name: "Shuja'iyya", also: ["Shujaiya", "Shuja'iya", "Shejaiya", "Shujayea", "Shijaiyah", "Al-Shujaiya", "Shujaya", "Al-Shuja'iya", "Shujaeya", "Al Shujaiya", "Al-Shuja'iyya", "Shujaieh", "Shajaiya"], at: [31.50, 34.47] },
      { name: "Zeitoun", also: ["Al-Zeitoun", "Zaytoun", "Al Zaytoun", "Al-Zaytoun", "Al-Zaitoun", "Zeitun"], at: [31.49, 34.445] },
      { name: "Rimal", also: ["Al-Rimal", "Al Rimal", "Al-Remal", "Remal"], at: [31.522, 34.44] },
      { name: "Sabra", also: ["Al-Sabra", "Al Sabra"], at: [31.50, 34.445] },
      { name: "Tuffah", also: ["Al-Tuffah", "Al Tuffah", "Tufah", "Al-Tufah"], at: [31.515, 34.475] },
      { name: "Daraj", also: ["Al-Daraj", "Al Daraj"], at: [31.51, 34.463] },
      { name: "Tel al-Hawa", also: ["Tal al-Hawa", "Tel Al-Hawa", "Tal Al Hawa", "Tell al-Hawa", "Tel al-Hawwa", "Tal al-Hawwa"], at: [31.503, 34.432] },
      { name: "Sheikh Radwan", also: ["Al-Sheikh Radwan", "Sheikh Radwan neighborhood"], at: [31.535, 34.462] },
      { name: "Shati", also: ["Al-Shati", "Al Shati", "Beach Camp", "Shati refugee camp", "Shati Camp", "Al-Shati camp"], at: [31.53, 34.445] },
      { name: "Sheikh Ijlin", also: ["Sheikh Ajleen", "Sheikh Ajlin", "Sheikh Ejleen"], at: [31.495, 34.42] },
      { name: "Old City of Gaza", also: ["Gaza Old City", "Gaza's Old City"], at: [31.504, 34.464] },
      { name: "Al-Karama", also: ["Al-Karameh", "Karama neighbourhood", "Karama neighborhood"], at: [31.548, 34.46] },
      { name: "Al-Jalaa", also: ["Al-Jalaa Street", "Al-Jala'a Street"], at: [31.525, 34.458] },
      { name: "Al-Sha'af", also: ["Al-Shaaf", "Ash-Shaaf"], at: [31.512, 34.483] },
      { name: "Al-Turkman", also: ["Turkman"], at: [31.496, 34.472] },
      { name: "Al-Sudaniya", also: ["Sudaniya", "Al-Sudaniyya"], at: [31.558, 34.455] },
      { name: "Nasr", also: ["Al-Nasr neighbourhood", "Al-Nasr neighborhood", "Nasser neighborhood"], at: [31.53, 34.455] },
    ],
  },
  {
    country: "PS",
    city: "Rafah",
    slug: "rafah",
    districts: [
      { name: "Tal al-Sultan", also: ["Tel al-Sultan", "Tal Al Sultan", "Tel Al-Sultan", "Tal as-Sultan"], at: [31.30, 34.235] },
      { name: "Yibna camp", also: ["Yabna camp", "Yebna camp", "Yibna refugee camp"], at: [31.28, 34.245] },
      { name: "Khirbet al-Adas", also: ["Khirbat al-Adas", "Kherbet al-Adas"], at: [31.31, 34.26] },
      { name: "Al-Salam neighborhood", also: ["Al-Salam neighbourhood", "As-Salam neighborhood"], at: [31.275, 34.265] },
      { name: "Musbah", also: ["Misbah", "Mosbeh"], at: [31.31, 34.25] },
      { name: "Brazil", also: ["Brazil neighborhood", "Brazil camp", "Brazil neighbourhood"], at: [31.27, 34.25] },
      { name: "Al-Shaboura", also: ["Shaboura", "Shabura"], at: [31.285, 34.25] },
      { name: "Al-Geneina", also: ["Al-Jeneina", "Jneina", "Geneina neighborhood", "Al-Junaina"], at: [31.29, 34.27] },
      { name: "Mawasi Rafah", also: ["Al-Mawasi Rafah"], at: [31.32, 34.23] },
    ],
  },
  {
    country: "PS",
    city: "Khan Yunis",
    slug: "khan-yunis",
    districts: [
      { name: "Al-Mawasi", also: ["Mawasi", "Al Mawasi", "Muwasi", "el-Mawasi"], at: [31.36, 34.27] },
      { name: "Maan", also: ["Ma'an"], at: [31.32, 34.32] },
      { name: "Al-Amal", also: ["Al Amal", "Hay al-Amal"], at: [31.355, 34.295] },
      { name: "Khan Yunis refugee camp", also: ["Khan Younis refugee camp", "Khan Younis camp", "Khan Yunis camp"], at: [31.347, 34.295] },
      { name: "Sheikh Nasser", also: ["Al-Sheikh Nasser"], at: [31.345, 34.32] },
      { name: "Al-Satar", also: ["Al-Satar al-Gharbi", "Al-Satar Al-Sharqi"], at: [31.365, 34.31] },
      { name: "Batn as-Sameen", also: ["Batn al-Sameen", "Batn Al-Samin"], at: [31.325, 34.285] },
      { name: "Jorat al-Lout", also: ["Jurat al-Lut", "Jourat al-Lout"], at: [31.325, 34.31] },
      { name: "Qizan an-Najjar", also: ["Qizan al-Najjar"], at: [31.31, 34.31] },
    ],
  },
  {
    country: "PS",
    city: "Jabalya",
    slug: "jabalia",
    districts: [
      { name: "Jabalia refugee camp", also: ["Jabalia camp", "Jabaliya camp", "Jabalya camp", "Jabaliya refugee camp"], at: [31.537, 34.497] },
      { name: "Tal al-Zaatar", also: ["Tel al-Zaatar", "Tal Al Zaatar"], at: [31.545, 34.505] },
      { name: "Beir an-Naja", also: ["Bir al-Na'ja", "Beer al-Naja", "Bir an-Naja", "Bir al-Naaja"], at: [31.545, 34.485] },
      { name: "Al-Saftawi", also: ["Saftawi"], at: [31.55, 34.475] },
      { name: "Fallujah Gaza", also: ["Al-Faluja", "Al-Falouja", "Al-Fallujah"], at: [31.535, 34.485] },
    ],
  },
  {
    country: "LB",
    city: "Beirut",
    slug: "beirut",
    districts: [
      { name: "Dahiyeh", also: ["Dahieh", "Dahiya", "Dahiyah", "Beirut's southern suburbs"], at: [33.85, 35.51] },
      { name: "Haret Hreik", also: ["Harat Hreik"], at: [33.853, 35.51] },
      { name: "Hamra", also: [], at: [33.896, 35.482] },
      { name: "Burj al-Barajneh", also: ["Bourj el-Barajneh", "Burj el-Barajneh"], at: [33.846, 35.503] },
      { name: "Chiyah", also: ["Chiyyah"], at: [33.86, 35.51] },
    ],
  },
  {
    country: "IQ",
    city: "Baghdad",
    slug: "baghdad",
    districts: [
      { name: "Sadr City", also: [], at: [33.39, 44.46] },
      { name: "Karrada", also: ["Karada", "Karradah"], at: [33.30, 44.44] },
      { name: "Adhamiyah", also: ["Adhamiya", "Azamiyah"], at: [33.37, 44.37] },
      { name: "Green Zone", also: [], at: [33.31, 44.39] },
      { name: "Kadhimiyah", also: ["Kadhimiya", "Kazimiyah"], at: [33.38, 44.34] },
      { name: "Mansour", also: ["Al-Mansour"], at: [33.32, 44.35] },
      { name: "Dora", also: ["Doura", "Al-Dora"], at: [33.25, 44.40] },
      { name: "Shula", also: ["Shuala"], at: [33.37, 44.28] },
    ],
  },
  {
    country: "SY",
    city: "Damascus",
    slug: "damascus",
    districts: [
      { name: "Jobar", also: [], at: [33.53, 36.33] },
      { name: "Mezzeh", also: ["Mazzeh"], at: [33.50, 36.25] },
      { name: "Sayyida Zeinab", also: ["Sayeda Zeinab", "Sayyidah Zaynab", "Sayyida Zaynab"], at: [33.445, 36.34] },
      { name: "Yarmouk", also: ["Yarmouk camp"], at: [33.475, 36.30] },
      { name: "Kafr Sousa", also: ["Kafr Souseh"], at: [33.50, 36.28] },
    ],
  },
  {
    country: "AF",
    city: "Kabul",
    slug: "kabul",
    districts: [
      { name: "Dasht-e-Barchi", also: ["Dasht-e Barchi", "Dasht-i-Barchi", "Dashte Barchi"], at: [34.49, 69.07] },
      { name: "Wazir Akbar Khan", also: [], at: [34.535, 69.19] },
    ],
  },
  {
    country: "US",
    city: "New York City",
    slug: "new-york",
    districts: [
      { name: "Manhattan", also: [], at: [40.783, -73.966] },
      { name: "Brooklyn", also: [], at: [40.650, -73.950] },
      { name: "Queens", also: [], at: [40.728, -73.795] },
      { name: "Bronx", also: ["The Bronx"], at: [40.850, -73.866] },
      { name: "Staten Island", also: [], at: [40.562, -74.140] },
      { name: "Harlem", also: [], at: [40.811, -73.947] },
    ],
  },
  {
    country: "US",
    city: "Los Angeles",
    slug: "los-angeles",
    districts: [
      { name: "Hollywood", also: [], at: [34.098, -118.327] },
      { name: "South Los Angeles", also: ["South L.A.", "South Central Los Angeles"], at: [33.99, -118.29] },
      { name: "Watts", also: [], at: [33.94, -118.24] },
      { name: "Boyle Heights", also: [], at: [34.034, -118.205] },
      { name: "Van Nuys", also: [], at: [34.187, -118.449] },
      { name: "Venice Beach", also: [], at: [33.985, -118.47] },
    ],
  },
  {
    country: "SV",
    city: "San Salvador",
    slug: "san-salvador",
    districts: [
      { name: "Zacamil", also: [], at: [13.728, -89.207] },
      { name: "Escalon", also: ["Colonia Escalon"], at: [13.705, -89.24] },
    ],
  },
  {
    country: "SD",
    city: "Khartoum",
    slug: "khartoum",
    districts: [
      { name: "Khartoum North", also: ["Bahri", "Khartoum Bahri"], at: [15.64, 32.55] },
    ],
  },
  {
    country: "KE",
    city: "Nairobi",
    slug: "nairobi",
    districts: [
      { name: "Westlands", also: [], at: [-1.267, 36.811] },
      { name: "Eastleigh", also: [], at: [-1.273, 36.85] },
      { name: "Kibera", also: [], at: [-1.313, 36.79] },
    ],
  },
  {
    country: "RU",
    city: "Moscow",
    slug: "moscow",
    districts: [
      { name: "Kremlin District", also: [], at: [55.752, 37.617] },
    ],
  },
  {
    country: "IL",
    city: "Jerusalem",
    slug: "jerusalem",
    districts: [
      { name: "Old City of Jerusalem", also: ["Jerusalem's Old City"], at: [31.776, 35.233] },
      { name: "Silwan", also: [], at: [31.77, 35.236] },
      { name: "Sheikh Jarrah", also: [], at: [31.793, 35.232] },
    ],
  },
  {
    country: "FR",
    city: "Paris",
    slug: "paris",
    districts: [
      { name: "Montmartre", also: [], at: [48.887, 2.34] },
    ],
  },
  {
    country: "GB",
    city: "London",
    slug: "london",
    districts: [
      { name: "Westminster", also: [], at: [51.5, -0.126] },
      { name: "Finsbury Park", also: [], at: [51.565, -0.106] },
      { name: "Tottenham", also: [], at: [51.588, -0.07] },
      { name: "Brixton", also: [], at: [51.462, -0.115] },
      { name: "Woolwich", also: [], at: [51.491, 0.063] },
      { name: "Kensington", also: ["North Kensington"], at: [51.5, -0.19] },
      { name: "Soho", also: [], at: [51.513, -0.131] },
    ],
  },
  {
    country: "GB",
    city: "Belfast",
    slug: "belfast",
    districts: [
      { name: "Shankill", also: ["Shankill Road"], at: [54.605, -5.95] },
      { name: "Falls Road", also: [], at: [54.597, -5.96] },
      { name: "Ardoyne", also: [], at: [54.62, -5.96] },
      { name: "Ballymurphy", also: [], at: [54.59, -5.985] },
    ],
  },
  {
    country: "LK",
    city: "Colombo",
    slug: "colombo",
    districts: [
      { name: "Kotahena", also: [], at: [6.943, 79.86] },
    ],
  },
  {
    country: "TR",
    city: "Istanbul",
    slug: "istanbul",
    districts: [
      { name: "Taksim", also: [], at: [41.037, 28.985] },
      { name: "Sultanahmet", also: [], at: [41.006, 28.977] },
      { name: "Besiktas", also: ["Beşiktaş"], at: [41.043, 29.007] },
    ],
  },
  {
    country: "SO",
    city: "Mogadishu",
    slug: "mogadishu",
    districts: [
      { name: "Hodan", also: [], at: [2.035, 45.31] },
      { name: "Hamar Weyne", also: [], at: [2.035, 45.34] },
    ],
  },
]
