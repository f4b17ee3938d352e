import type { FoundField } from "../../model/index.ts"

/** The names by which sites state a field in `<meta>`, in lower case, most trusted first. */
export const META_NAMES: readonly (readonly [FoundField, readonly string[]])[] = [
  ["title", ["og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "citation_title", "parsely-title"]],
  [
    "outlet",
    ["og:site_name", "application-name", "dc.publisher", "citation_publisher", "publisher", "copyright", "source"],
  ],
  [
    "published",
    [
      "article:published_time",
      "og:article:published_time",
      "og:published_time",
      "datepublished",
      "dc.date.issued",
      "dcterms.issued",
      "dcterms.created",
      "dc.date.created",
      "dc.date",
      "dcterms.date",
      "citation_publication_date",
      "citation_date",
      "parsely-pub-date",
      "sailthru.date",
      "pubdate",
      "publishdate",
      "publish-date",
      "publish_date",
      "publication_date",
      "article.published",
      "cxenseparse:recs:publishtime",
      "govuk:first-published-at",
      "date",
    ],
  ],
  [
    "modified",
    [
      "article:modified_time",
      "og:article:modified_time",
      "og:updated_time",
      "article:updated_time",
      "datemodified",
      "dcterms.modified",
      "dc.date.modified",
      "last-modified",
      "lastmod",
      "govuk:public-updated-at",
      "revised",
    ],
  ],
  ["url", ["og:url"]],
  ["language", ["og:locale", "language", "dc.language", "content-language"]],
]

/** How they end that name a time under a name of the site's own: "vr:published_time". Asked where none of those above is there. */
export const META_ENDS: readonly (readonly [FoundField, RegExp])[] = [
  ["published", /(?:^|[:._-])(?:publish(?:ed)?[_-]?(?:time|date|at|on)|pub[_-]?date|date[_-]?published)$/],
  [
    "modified",
    /(?:^|[:._-])(?:(?:modified|updated?)[_-]?(?:time|date|at|on)|date[_-]?(?:modified|updated)|last[_-]?(?:modified|updated))$/,
  ],
]
