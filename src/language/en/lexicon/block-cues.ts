import type { BlockCue } from "../../pack.ts"

/** Words by which a line shows that it is no running text. */
export const BLOCK_CUES = [
  {
    kind: "link",
    at: "start",
    longest: 40,
    why: "Sites set teasers of other stories between paragraphs.",
    phrases: [
      "see more", "see also", "read also", "read more", "also read", "read next", "read here", "more on this", "more on", "related", "related stories",
      "related articles", "related story", "related coverage", "recommended for you", "watch also", "don't miss", "you may also like", "more stories",
      "more news", "top stories", "trending", "most read", "latest stories", "next story", "previous story", "full story", "learn more",
    ],
  },
  {
    kind: "link",
    at: "start",
    longest: 40,
    marked: true,
    why: "Single words that tease another story when a colon follows.",
    phrases: ["more", "watch", "previously", "earlier", "video", "read", "also", "next", "live", "gallery", "recommended"],
  },
  {
    kind: "caption",
    at: "start",
    longest: 90,
    why: "Pictures carry their own line.",
    marked: true,
    phrases: ["photo", "photos", "photograph", "picture", "pictured", "image", "images", "file photo", "caption", "file", "screenshot", "graphic"],
  },
  {
    kind: "caption",
    at: "anywhere",
    longest: 120,
    why: "Credits stand in picture captions alone.",
    phrases: ["photo by", "photo courtesy", "photo credit", "image credit", "getty images", "ap photo", "afp photo", "reuters photo", "picture alliance"],
  },
  {
    kind: "background-header",
    at: "start",
    longest: 14,
    why: "Agencies append what happened before under a title of its own.",
    phrases: [
      "background", "what happened", "what we know", "as a reminder", "reminder", "recap", "what preceded", "earlier", "context", "history", "timeline",
      "massive shelling", "massive attack", "mass shelling", "mass attack", "shelling of", "russian missile attack on", "missile attack on", "missile strike on",
      "attack on", "strike on", "drone attack on", "explosion in", "shelling",
    ],
  },
  {
    kind: "boilerplate",
    at: "start",
    longest: 60,
    why: "Lines about the outlet or the page.",
    phrases: [
      "follow us", "follow", "copyright", "sign up", "subscribe", "click here", "share this", "share", "advertisement", "download our", "download the",
      "contact us", "all rights reserved", "get the latest", "join our", "like us", "comments", "leave a comment", "this material may not", "support our",
      "print", "email", "tweet", "newsletter", "terms of use", "privacy policy", "cookie", "story continues below", "close", "loading", "posted", "updated",
    ],
  },
  {
    kind: "boilerplate",
    at: "anywhere",
    longest: 40,
    why: "Legal and subscription lines.",
    phrases: ["all rights reserved", "may not be published", "email newsletters", "our newsletter", "news alerts"],
  },
] as const satisfies readonly BlockCue[]
