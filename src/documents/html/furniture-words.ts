/** How short lines begin that belong to no report: what to click, whom to pay, who may copy. */
const BEGINS = [
  "©|copyright\\b",
  "(?:share|tweet|print|save|e-?mail|follow|like) (?:this|the (?:story|article|page))\\b|print(?:er|able)?[ -](?:friendly|version)\\b|printed (?:on|from|by|at)\\b|follow us|like us on|register (?:now|here|to)\\b",
  "(?:sign up|subscribe|log in|sign in|download (?:the|our))\\b|advertise?ment|i subscribe\\b",
  "for more (?:from|on|news|stories|information|details)\\b|(?:join|visit|find|follow) us\\b",
  "follow .{0,40}\\bon (?:social media|facebook|twitter|x|instagram|telegram|whatsapp|youtube)\\b",
  "(?:donate|give) (?:now|today)\\b|support (?:our|independent) \\w+|(?:video|audio) player\\b",
  "this entry was (?:posted|tagged)\\b|filed under\\b|read the rest of (?:this|the)\\b",
  "story continues\\b|(?:article|story) continues (?:below|after)|(?:scroll|swipe) (?:down )?to continue|read(?:ing)? time\\b",
  "(?:show|load|view|see) (?:full|more|all|older|newer|previous)\\b|(?:back|return) to (?:the )?(?:list|overview|news|top|home|index|previous)\\b",
  "(?:view|post|add|write|read) (?:a |the |your |all )?comments?\\b|no comments?\\b|(?:got|have|do you have) a (?:story|tip)\\b|rate this\\b|(?:how to )?cite this\\b",
  // The same in the languages of sites whose English pages keep them.
  "(?:підписуйтесь|підпишіться|приєднуйтесь|стежте за|поділитис[ья]|поширити|подписывайтесь|подпишитесь|следите за|присоединяйтесь|поделиться)(?!\\p{L})",
  "(?:усі|всі|все) права (?:захищен|защищен)|(?:todos los derechos|todos os direitos|tous droits|tüm hakları|alle rechte|tutti i diritti|wszelkie prawa|جميع الحقوق|כל הזכויות)",
  "(?:síguenos|suscríbete|únete a|comparte|compartir|siga-nos|inscreva-se|assine|participe d[eo]|compartilhe|compartilhar|suivez-nous|abonnez-vous|s[’']abonner|inscrivez-vous|partager|téléchargez)(?!\\p{L})",
  "(?:folgen sie uns|artikel teilen|jetzt abonnieren|seguici|iscriviti|condividi|bizi takip|abone ol|paylaş|udostępnij|تابعنا|شارك|اشترك|עקבו אחרינו)(?!\\p{L})",
].join("|")

/** What they say anywhere in the line. */
const HOLDS = [
  "unsubscribe|(?:in|to) your inbox|\\bwebmaster\\b|for information media|your browser (?:does not|doesn[’']t) support|\\busers? (?:are )?(?:browsing|viewing) this (?:thread|topic|forum)|\\bguests? online|could not be (?:saved|sent)\\. please|(?:update|manage) your (?:email )?preferences|receive these emails|all rights reserved|(?:view|open|read) (?:this |it )?(?:\\p{L}+ )?in (?:your )?browser",
  "\\bsend (?:us )?your story\\b|\\btax[ -]deductible\\b|\\bdownload (?:the|our)\\b.{0,30}\\bapp\\b",
  "(?:^|[\\s.·|])imprint\\.?$|terms of (?:use|service)|privacy policy|back to top|\\benable javascript\\b",
  "leave a (?:comment|reply)|ctrl\\s?\\+\\s?enter|(?:use|reproduction|reprint(?:ing)?|republication) of (?:any |the |our |these )?(?:site )?materials",
].join("|")

/** Whole lines. A few "hits" are missiles, and thousands are readers. */
const IS = [
  "(?:related|explore more on these) (?:topics|tags|content|links|stories|articles)",
  "(?:tweet|retweet|facebook|twitter|whatsapp|telegram|linkedin|reddit|messenger|viber|pinterest|instagram|youtube|copy link|link copied|pin it)",
  "stay (?:updated|informed|connected)(?: with .{0,40})?",
  "(?:proudly )?(?:built|made|powered) (?:with|by|on) \\S+(?: CMS)?",
  "loading (?:\\p{L}+ )?content|loading\\s?(?:\\.\\.\\.|…)",
  "(?:details|share|e-?mail|comments?|advertising)|a\\s?[+-](?:\\s?a\\s?[+-])?|(?:font|text) size.*|(?:category|categories|tags?|keywords|rubric|(?:newspaper )?section|writer|filed|(?:story|article|page) (?:url|link))\\s?:.*|(?:views|reads|visits|downloads|просмотр\\p{L}*|перегляд\\p{L}*|visitas|vues|aufrufe)\\s?:?\\s?[\\d.,\\s]*|hits\\s?:?\\s?[\\d.,]{4,9}|[\\d.,]{1,9}[km]? (?:followers?|subscribers?|views?|likes?|shares?|comments?|min(?:utes?)? read)",
  "(?:advertisement|publicidad|publicidade|publicité|anzeige|werbung|reklama?|реклама|pubblicità|advertentie|إعلان|اعلان|פרסומת)[\\s:.]*",
].join("|")

/** Counts of readers and sizes of letters to choose, which stand within a line beside other things, too. */
export const FURNITURE_PIECE =
  /^(?:(?:views|reads|visits|shares|likes|comments?|просмотр\p{L}*|перегляд\p{L}*)\s?:?\s?[\d.,\s]{1,12}|hits\s?:?\s?[\d.,]{4,9}|[\d.,]{1,9}[km]? (?:followers?|views?|likes?|shares?|comments?|reads?|min(?:utes?)? read)|\p{Extended_Pictographic}\ufe0f?\s?[\d.,]{1,9}[km]?|a\s?[+-](?:\s?a\s?[+-])?)$/iu
export const FURNITURE_LINE = new RegExp(`^(?:${BEGINS})|${HOLDS}|^(?:${IS})$`, "iu")
