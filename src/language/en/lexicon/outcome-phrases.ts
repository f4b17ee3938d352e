import type { OutcomePhrase } from "../../pack.ts"

const TURNING = ["turn", "turns", "turned", "turning"]
const ARMS = ["gun", "weapon", "rifle", "pistol", "handgun", "shotgun", "revolver", "firearm"]

/** "turned the gun on himself", with or without an article. */
const OWN_GUN = TURNING.flatMap((turn) =>
  ["", "the ", "a ", "his ", "her ", "that "].flatMap((article) =>
    ARMS.flatMap((arm) => ["himself", "herself"].map((self) => `${turn} ${article}${arm} on ${self}`)),
  ),
)

/** Groups of words that say an outcome together. They stand where a participle or adjective would. */
export const OUTCOME_PHRASES = [
  {
    measure: "killed",
    phrases: [
      "gunned down", "shot dead", "shot to death", "stabbed to death", "beaten to death", "burned to death", "burnt to death", "burned alive", "burnt alive", "shot and killed", "blown up", "blown to pieces",
      "crushed to death", "hacked to death", "strangled", "suffocated", "decapitated", "hanged", "put to death", "found dead", "passed away", "did not survive", "didn't survive", "did not make it", "didn't make it", "lost their lives", "lost his life", "lost her life", "lose their lives",
      "losing their lives", "lost its life", "lost lives", "no longer alive", "shot down dead", ...OWN_GUN, "took his own life", "took her own life", "took their own lives", "taken his own life", "taken her own life", "takes his own life", "committed suicide", "tortured to death", "trampled to death", "stoned to death", "mauled to death", "frozen to death", "froze to death", "bludgeoned to death", "kicked to death", "clubbed to death", "choked to death", "bled to death", "starved to death", "pronounced dead", "declared dead",
      "fatally shot", "fatally wounded", "fatally injured", "fatally stabbed", "fatally struck", "mortally wounded", "fatally hit", "laid to rest", "buried in common graves", "buried in a common grave", "buried in mass graves", "buried in a mass grave", "met their deaths", "met his death", "mourned by",
    ],
  },
  { measure: "killed", active: true, phrases: ["shot dead", "shot and killed", "gunned down", "fatally shot", "stabbed to death", "fatally wounded", "fatally stabbed", "fatally shoots", "fatally shoot", "fatally shooting", "fatally stabs", "fatally stabbing", "fatally wounding", "fatally injuring", "fatally struck", "fatally strikes", "fatally striking", "shoot and kill", "shoots and kills", "shot to death", "stabs to death", "stabbing to death", "shooting dead", "shooting and killing", "shoot dead", "shoots dead", "beat to death", "gunning down", "took the lives of", "claimed the lives of", "claiming the lives of", "taking the lives of", "took the life of", "claimed the life of", "claim the lives of", "claims the lives of", "taken the lives of", "cost the lives of", "costing the lives of", "blew up", "mourned", "mourning", "mourns", "commemorated", "commemorating", "eulogized", "eulogised"] },
  {
    measure: "injured",
    phrases: [
      "shot and wounded", "shot and injured", "in critical condition", "in serious condition", "in stable condition", "in good condition", "in fair condition", "in grave condition", "in guarded condition",
      "in critical", "receiving treatment", "being treated", "given first aid", "critically ill", "become ill", "became ill", "fell ill", "fallen ill", "falling ill", "taken ill", "become sick", "became sick", "fell sick", "fallen sick", "made sick", "made ill", "got sick", "remain ill", "remained ill", "suffering from shock", "suffered shock", "treated for shock", "received medical attention", "receiving medical attention",
      "received medical care", "recovering from", "treated on the scene", "treated at the scene", "grazed by", "suffered burns", "requiring treatment", "lost their legs", "lost a leg", "lost his leg", "lost her leg", "lost both legs", "lost an arm", "lost their limbs", "lost limbs", "losing limbs", "lost a limb", "losing a leg", "lost an eye", "lost a hand", "losing their legs", "treated for smoke inhalation", "suffering from smoke inhalation", "suffered smoke inhalation", "treated by medics", "treated by paramedics", "treated by doctors", "required treatment", "received first aid",
    ],
  },
  { measure: "injured", active: true, phrases: ["shot and wounded", "shot and injured", "shooting and wounding", "shooting and injuring", "caused injuries to", "causing injuries to"] },
  {
    measure: "casualties",
    phrases: ["hit by gunfire", "wounded or dead", "injured or dead", "struck by gunfire", "struck by bullets", "hit by bullets", "hit by a bullet", "hit by stray bullets", "struck by a bullet", "wounded or killed", "killed or wounded", "killed or injured", "dead or wounded", "dead or injured", "killed and wounded", "killed and injured", "dead and injured", "dead and wounded", "deceased and wounded", "deceased and injured", "injured and dead", "wounded and dead", "injured or killed", "injured and killed", "wounded and killed", "dead or missing", "shot at and hit"],
  },
  { measure: "casualties", active: true, phrases: ["killed or wounded", "killed or injured", "killed and wounded", "killed and injured", "killing or wounding", "killing or injuring", "killing and wounding", "killing and injuring", "injured or killed", "injured and killed", "wounded or killed"] },
  {
    measure: "injured",
    phrases: [
      "expected to survive", "expected to recover", "expected to live", "expected to be ok", "expected to be okay", "expected to make a full recovery", "likely to survive", "survived the shooting", "survived the attack", "will survive", "going to survive", "should survive", "will recover",
      "fighting for life", "fights for life", "battling for life", "fighting for his life", "fighting for her life", "fighting for their lives", "clinging to life", "on life support",
    ],
  },
  { measure: "missing", phrases: ["unaccounted for", "gone missing", "went missing", "still missing", "not been found", "not been located"] },
  { measure: "trapped", phrases: ["under the rubble", "under rubble", "beneath the rubble", "under the debris", "under the ruins", "under debris", "stuck inside", "buried under", "trapped under", "buried beneath", "trapped beneath", "pinned under"] },
  { measure: "hospitalised", phrases: ["in hospital", "in hospitals", "in the hospital", "in intensive care", "in the intensive care unit", "in a hospital", "in surgery", "undergoing surgery", "underwent surgery", "in medical facilities", "sought medical attention", "sought medical help", "sought medical care", "sought medical assistance", "sought medical aid", "sought medical treatment", "sought treatment", "seeking medical attention", "seeking medical help", "seeking medical care", "seek medical attention", "seek medical help", "seek medical care", "asked for medical help", "asked for medical assistance", "asked doctors for help", "turned to doctors", "applied for medical help", "applied for medical assistance", "in medical institutions", "being treated in hospital", "in the icu", "treated in hospital", "treated in hospitals", "treated in a hospital", "treated at hospital", "treated at a hospital", "treated at hospitals", "treated at the hospital", "treated in the hospital", "treated at a clinic", "treated at clinics", "recovering in hospital", "recovering in a hospital", "remain hospitalized"] },
  { measure: "rescued", phrases: ["pulled from the rubble", "pulled from the wreckage", "pulled from the debris", "pulled from the ruins", "pulled from under", "pulled from beneath", "pulled from the water", "pulled from the sea", "saved", "dug out", "freed", "brought to safety", "pulled alive", "pulled out alive", "brought out alive", "brought up alive", "brought to the surface", "found alive", "pulled to safety", "led to safety", "winched to safety", "plucked to safety", "airlifted to safety", "plucked from the sea", "plucked from the water"] },
  { measure: "kidnapped", phrases: ["taken hostage", "held hostage", "taken captive", "carried off", "taken away by", "forcibly disappeared", "held captive", "remain in captivity", "remains in captivity", "still in captivity"] },
  { measure: "detained", phrases: ["taken prisoner", "held prisoner", "taken prisoners"] },
  { measure: "displaced", phrases: ["left homeless", "forced to flee", "forced to leave", "made homeless", "lost their homes", "driven from their homes", "fled their homes", "forced from their homes"] },
  { measure: "damaged", phrases: ["caught fire", "on fire", "set on fire", "set ablaze", "set alight", "partially collapsed", "partly damaged", "damaged or destroyed", "damaged and destroyed", "damaged or completely destroyed"] },
  { measure: "destroyed", phrases: ["burned down", "burnt down", "burned out", "burnt out", "reduced to rubble", "blown apart", "blown up", "razed to the ground", "completely destroyed", "destroyed or damaged", "destroyed and damaged"] },
  { measure: "damaged", active: true, phrases: ["set fire to", "sets fire to", "setting fire to", "set on fire", "setting on fire", "set ablaze", "setting ablaze"] },
  { measure: "destroyed", active: true, phrases: ["blew up", "blow up", "blows up", "blowing up", "burned down", "burnt down", "burning down", "washed away", "washing away", "swept away", "sweeping away", "tore down", "knocked down", "knocking down"] },
  { measure: "damaged", phrases: ["blown out", "heavily damaged", "badly damaged"] },
  { measure: "launched", phrases: ["set off", "went off", "gone off", "going off", "goes off", "go off"] },
  { measure: "launched", active: true, phrases: ["set off", "setting off", "sets off"] },
  { measure: "intercepted", phrases: ["shot down", "brought down", "were shot down"] },
  { measure: "intercepted", active: true, phrases: ["shot down", "shooting down", "shoot down", "brought down"] },
] as const satisfies readonly OutcomePhrase[]
