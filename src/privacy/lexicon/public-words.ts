/** Capitalised words of public life that no other lexicon holds: faiths, feasts, weapons, networks, peoples, parts of the world. */
export const PUBLIC_WORDS = (
  "Telegram Facebook Twitter Instagram WhatsApp Viber Signal YouTube TikTok VKontakte Google Apple Internet Wikipedia Reddit " +
  "Muslim Muslims Christian Christians Orthodox Catholic Catholics Protestant Jewish Jew Jews Sunni Shia Shiite Islam Islamic Islamist Islamists Quran Bible Hindu Hindus Sikh Buddhist God Allah " +
  "Ramadan Eid Christmas Easter Thanksgiving Halloween Passover Hanukkah Sabbath " +
  "Shahed Shaheds Geran Lancet Orlan Iskander Iskanders Kinzhal Kinzhals Kalibr Kalibrs Tochka Grad Uragan Smerch Oniks Zircon Patriot Patriots HIMARS NASAMS IRIS Hawk Stinger Javelin Tomahawk Tomahawks Storm Shadow ATACMS Kh Su MiG Tu Mi Bayraktar Qassam Fajr Katyusha Hellfire Apache Merkava Kalashnikov Molotov Bushmaster Glock " +
  "Kremlin Pentagon Knesset Bundestag Duma Rada Verkhovna Whitehall Elysee Interpol Europol Hamas Hezbollah Fatah Taliban Qaeda Qaida Shabaab Daesh ISIS ISIL FARC FMLN ELN PKK YPG SDF FSB IAF PLO Wagner Azov Houthi Houthis Mossad Shin Bet " +
  "Western Eastern Northern Southern Central Middle North South East West Northeast Northwest Southeast Southwest Arab Arabs Kurd Kurds Kurdish European Europeans African Africans Asian Asians American Americans Latin Slavic Soviet Nazi Nazis Palestinian Palestinians Israeli Israelis " +
  "Covid AIDS Euro Euros Dollar English French German Russian Ukrainian Arabic Spanish Hebrew Internet Nobel Pulitzer " +
  "OCHA UNHCR UNICEF OHCHR HRMMU UNRWA NATO OSCE ICRC NGO NGOs EU UN USA US UK UAE IDF SWAT FBI CIA ATF EMS EMT EMTs CCTV GMT EST EDT PST UTC PM AM TV IED IEDs VBIED RPG RPGs UAV UAVs MLRS FPV"
)
  .split(" ")
  // Of two words, the second of which persons are called too.
  .concat("Islamic Jihad")
