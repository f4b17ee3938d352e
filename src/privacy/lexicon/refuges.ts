const set = (line: string): ReadonlySet<string> => new Set(line.split(" "))

/** Of houses that hold people for a time, beside the facilities that reports count as sites. */
export const REFUGE_HEADS = set(
  "sanatorium sanatoriums sanitarium gym gymnasium hall basement basements cellar cellars vault crypt pension resort lodge palace crypts canteen library barn hangar convent",
)
/** Before or within what such a house is called. */
export const REFUGE_MODIFIERS = set(
  "sports sport culture children's children boarding community town village city school church guest recreation rest holiday assembly safe",
)

/** That people are sheltered, moved to safety, or taken in. */
export const SHELTERING = set(
  "shelter shelters sheltering sheltered bunker bunkers evacuated evacuees evacuee evacuation evacuating relocated resettled rehoused housed housing accommodated accommodates accommodating accommodation hosted hosting hosts refuge safehouse hiding hide hid",
)
/** Those of them, and others, that say it behind the place too: of an evacuation that stands there, people left. */
export const SHELTERED_THERE = set(
  "shelter shelters sheltering sheltered evacuees evacuee rehoused housed housing accommodated accommodates accommodating accommodation hosted hosting hosts refuge hiding hide hid displaced idps homeless refugees slept sleeping",
)
/** Where somebody is for nights, said before the place. */
export const STAYING = set(
  "stay stays stayed staying live lives lived living sleep sleeps slept sleeping camped camping lodged lodging placed moved settled quartered billeted bedded bussed bused",
)
