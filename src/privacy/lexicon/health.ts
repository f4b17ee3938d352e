/** Words that tell of somebody's body or mind more than that they were hurt: conditions, losses, treatment, what was done to them. */
export const HEALTH_WORDS: ReadonlySet<string> = new Set(
  (
    "coma comatose pregnant pregnancy miscarried miscarriage diabetes diabetic schizophrenia schizophrenic depression depressed bipolar autism autistic epilepsy epileptic " +
    "asthma cancer tumour tumor leukaemia leukemia hiv aids hepatitis tuberculosis dementia alzheimer's alzheimer paralysed paralyzed paralysis paraplegic quadriplegic " +
    "amputated amputation amputee prosthesis prosthetic burns burnt ventilator sedated unconscious concussion concussed psychiatric psychiatrist psychologist psychosis " +
    "trauma ptsd suicidal addiction addicted alcoholic disability wheelchair blind blinded deaf surgery transplant dialysis haemorrhage hemorrhage " +
    "fracture fractured fractures skull spine spinal lung lungs liver kidney kidneys spleen abdominal pelvis eyesight diagnosis diagnosed medication insulin " +
    "raped rape sexually assaulted abused tortured stroke seizure seizures infection sepsis blood-type chemotherapy breastfeeding"
  ).split(" "),
)

/** Parts of the body that somebody "lost" or had taken off. */
export const LIMBS: ReadonlySet<string> = new Set(
  "leg legs arm arms hand hands foot feet eye eyes finger fingers limb limbs sight hearing".split(" "),
)
