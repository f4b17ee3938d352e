/**
 * What stands before a link, or over a list of links, that only lead to other reports; a phrase a line, whole and in lower case. Sites in
 * other languages say it in their own also on their English pages.
 */
const IN_OTHER_LANGUAGES = [
  // Spanish
  "(?:lee|lea|leer) (?:también|además|más)|(?:también )?(?:te|le) puede interesar|más (?:información|noticias|sobre .*)|ver también|(?:noticias|notas|artículos) relacionad[ao]s|relacionad[ao]s?",
  // Portuguese
  "leia (?:também|mais)|veja (?:também|mais)|saiba mais|(?:notícias|matérias) relacionadas|mais sobre .*",
  // French
  "(?:à )?lire (?:aussi|également)|voir aussi|sur le même (?:sujet|thème)|pour aller plus loin|articles? (?:liés?|similaires?)",
  // German
  "lesen sie auch|mehr zum thema|mehr(?: dazu| lesen)?|siehe auch|weiterlesen|verwandte (?:artikel|themen)|das könnte sie (?:auch )?interessieren",
  // Italian, Polish, Dutch, Turkish
  "leggi (?:anche|di più)|vedi anche|potrebbe interessarti|articoli correlati|(?:czytaj|zobacz|przeczytaj) (?:też|także|również)|lees ook|baca juga|lihat juga|xem thêm|citește și|čtěte také|přečtěte si|pročitajte (?:još|i)|läs (?:också|mer|även)|læs også|les også|lue myös|διαβάστε επίσης|δείτε επίσης|вижте още|прочетете още|meer over .*|[iİ]lgili haber(?:ler)?|diğer haberler|bunlar da ilginizi çekebilir",
  // Ukrainian, Russian
  "(?:читайте|дивіться|смотрите) (?:також|также|ще|ещё)|(?:інші новини|новини|матеріали|більше|ще)?\\s?(?:за|по) тем(?:ою|і)|інші новини(?: за темою)?|схожі (?:новини|матеріали|статті)|(?:новости|материалы|ещё)?\\s?по теме|другие новости|похожие (?:новости|материалы|статьи)",
  // Arabic, Persian, Hebrew
  "(?:اقرأ|إقرأ|شاهد) (?:أيضا|أيضاً|ايضا)|(?:أخبار|مواضيع|مقالات)? ?ذات صلة|قد يعجبك أيضا|بیشتر بخوانید|(?:مطالب|اخبار) مرتبط|קראו גם|כתבות נוספות|עוד בנושא",
].join("|")

const ENDS = String.raw`\s*[:|–—-]?$`

/** Words before a link that say that it only leads elsewhere. */
export const LEADS_ELSEWHERE = new RegExp(
  String.raw`^(?:(?:read|see|watch|listen)(?: (?:also|more|next|too))?|also(?: read)?|more|related|recommended|don[’']t miss|(?:previous|earlier|past) (?:coverage|stories|reports?)|on this topic|photos?|video|${IN_OTHER_LANGUAGES})${ENDS}`,
  "iu",
)

/** What a list of links is headed with. */
export const HEADS_RELATED = new RegExp(
  String.raw`^(?:more(?! than)|related(?: (?:stories|articles|content|topics|news|posts|links|coverage|reading))?|(?:read|see|learn) (?:also|more|next)|what to read next|keep reading|more (?:on|about|information|from|stories|coverage|posts|news|articles)\b.*|more\b(?! than).{0,40}\b(?:stories|news|headlines|posts|articles|coverage)|other (?:stories|news|articles|headlines|releases|reports)\b.*|(?:see|you may|you might) also.*|also (?:from|on|in)\b.*|you (?:may|might) like|on (?:this|the) topic|further (?:reading|information)|previous coverage|background|recommended.*|${IN_OTHER_LANGUAGES})${ENDS}`,
  "iu",
)

/** Asked of the source of what is named furniture, before it is taken out unread: may it hold such a list? */
export const MAY_LEAD =
  />\s*(?:related|recommended|see also|also (?:from|read)|more(?::| from| on)|read (?:also|more|next))/i
