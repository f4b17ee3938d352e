/**
 * The version of each parser that is loaded when it is first needed: raised whenever the same bytes would give another text. What made a
 * working text can so be asked without loading what would make it anew.
 */
export const HTML_VERSION = "5"
export const PDF_VERSION = "2"
export const FEED_ENTRY_VERSION = "1"
/** A page or PDF within a mail is read as those are. */
export const MAIL_VERSION = `1, html ${HTML_VERSION}, pdf ${PDF_VERSION}`
