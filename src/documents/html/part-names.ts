import type { SourceElement } from "./page-source.ts"

const FURNITURE_ELEMENTS: ReadonlySet<string> = new Set(
  "nav footer form dialog menu amp-sidebar amp-consent amp-ad amp-embed amp-sticky-ad amp-social-share".split(" "),
)
const FURNITURE_ROLES: ReadonlySet<string> = new Set(["navigation", "banner", "contentinfo", "dialog", "search"])
/** A part that is named so holds no report, whatever stands before or behind the word: "footer", "post-footer", "footer-line". */
const FURNITURE_HINTS = new RegExp(
  String.raw`(?:^|[\s_-])(?:` +
    [
      "cookies?|consent|gdpr|privacy|newsletters?|subscribe|subscription|signup|sign-up|login|paywall|donate|donation",
      "breadcrumbs?|skip-?link|toolbar|masthead|sitemap|pagination|pager|pagenav|copyright|colophon|legal|imprint",
      "(?:top|bottom|left|right|main|side|sub|head|foot|nav|site|page)-?(?:menu|nav|bar|links?|strip)|(?:top|bottom|foot)-?line",
      "menu|nav|navbar|navigation|footer|foot",
      "share|sharing|sharebar|sharedaddy|social|addtoany|comments?|respond|disqus|replies|reactions|ufi",
      "popup|modal|banner|alert-?bar|ads?|advert|advertisement|promo|sponsor(?:ed)?|taboola|outbrain",
      "signature|postprofile|buttons?|btn",
      "(?:change|update|version|revision|full|page)-?(?:history|log|notes?)|published-dates|offer-?wall|regwall|prev(?:ious)?-?next|upsell|discussion|conversation|postfollow|entry-utility",
      // Archives put their own frame around a page.
      "wm-ipp|wm-ipp-base",
      "tags|topics|sns|(?:post|page)-views|(?:view|hit)s?-?count(?:er)?",
    ].join("|") +
    // Words that name a part only where they stand alone.
    String.raw`)(?:$|[\s_-])|(?:^|\s)(?:skip|widget|placeholder|bottom|views|hits|likes?|sd-like|bar|hdr|ftr|ft)(?:$|\s)`,
)

export const isFurnitureElement = ({ name }: SourceElement): boolean => FURNITURE_ELEMENTS.has(name)
export const isFurnitureRole = (role: string): boolean => FURNITURE_ROLES.has(role)
export const isFurnitureName = (hints: string): boolean => hints !== "" && FURNITURE_HINTS.test(hints)
