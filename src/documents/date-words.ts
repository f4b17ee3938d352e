/**
 * The words around dates on pages of reports, in English and in the other languages whose sites date their English pages so. In lower
 * case but for what is not ASCII: patterns made of them take both.
 */

/** Before the month and the year: "12 de marzo de 2024", "8th of July 2024". */
export const OF = String.raw`(?:(?:of|de|del)\s+)?`
/** Behind the year: "2024 року". */
export const YEAR_WORD = String.raw`(?:\s*(?:року|года|р\.|г\.))?`
/** Before the clock: "at 14:20", "a las 14:20", "о 14:20". */
export const AT = String.raw`(?:(?:at|о|об|в|a\s+las?|às|à|um|alle|ore|saat|klo|godz\.|الساعة|בשעה)\s+)?`
/** Hours and minutes, with seconds: "14:20", "14.20", "14h20". */
export const HOURS = String.raw`\d{1,2}(?:[:.]|\s?h\s?)\d{2}(?::\d{2})?`

export const UPDATED =
  /(?:^|[^a-z])(?:updated?|modified|last[ -]?(?:edit|change)|edited|corrected|revised|a[ck]?tuali[sz]|(?:mise?|mis) à jour|modifié|geändert|aggiornat[oa]|güncelle(?:me|ndi)|bijgewerkt|frissítve|uppdaterad|opdateret|oppdatert|päivitetty|diperbarui|cập nhật)|оновлен|обновлен|ажурирано|ενημέρωση|تحديث|بروزرسانی|עודכן/iu

export const PUBLISHED =
  /publish|publication|posted|released?|issued|submitted|publicad[oa]|publicăr|publié|veröffentlicht|pubblicat[oa]|opublikowan|yayınlanma|giriş|gepubliceerd|publicat|publikováno|megjelent|publicer(?:ad|et)|publisert|julkaistu|diterbitkan|đăng|објављено|δημοσ[ιί]ε[υύ]|опубл[iі]ковано|опубликовано|نشر|פורסם/iu

/** What stands in the line of a date and says nothing else. */
export const GOES_WITH_DATES =
  /(?<!\p{L})(?:опубліковано|опубликовано|дата|оновлено|обновлено|року|года|published|publication|posted|released?|issued|submitted|updated?|last|modified|date|time|on|at|of|by|the|first|staff|press|office|service|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|publicad[oa]|actualizad[oa]|atualizad[oa]|publié|modifié|mis|mise|jour|le|el|em|las?|às|stand|uhr|veröffentlicht|aktualisiert|am|um|pubblicato|aggiornato|alle|ore|giriş|güncelleme|güncellendi|yayınlanma|tarihi|saat|opublikowano|aktualizacja|fecha|de|del|lunes|martes|miércoles|jueves|viernes|sábado|domingo|redacción|redação|por|h|ist|hrs|آخر|تحديث|نشر|في|تاريخ|النشر|الساعة)(?!\p{L})/giu
