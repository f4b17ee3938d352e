/** Words in the names of bodies whose members fight, or police: "nine members of the army's third brigade". */
export const ARMED_BODIES = {
  combatants: [
    "army", "guerrilla", "guerillas", "guerrillas", "militia", "militias", "battalion", "brigade", "regiment", "infantry", "navy", "marines",
    "garrison", "platoon", "paramilitary", "paramilitaries", "insurgent", "insurgents", "rebel", "rebels", "insurgency", "troops", "military",
    "commando", "commandos", "mujahideen", "taliban", "hamas", "hezbollah", "hizbollah", "isis", "isil", "daesh", "qaeda", "shabaab", "farc",
    "fmln", "mrta", "pkk", "ypg", "eta", "contras", "ltte", "kachin", "haram", "houthi", "houthis", "wagner", "azov", "idf", "peshmerga",
  ],
  police: ["police", "constabulary", "gendarmerie", "carabineros", "carabinieri"],
} as const
