/** An EDTF day, month or interval whose year is known: one without it stands before and after every date. */
export const isDated = (edtf: string | null): edtf is string => edtf !== null && !edtf.startsWith("XXXX")
