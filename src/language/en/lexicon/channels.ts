/** Ways by which a statement reaches the public, with the words that name them. Longer forms stand first within a row. */
export interface ChannelRow {
  readonly channel: string
  readonly forms: readonly string[]
}

export const CHANNELS = [
  { channel: "Telegram", forms: ["telegram"] },
  { channel: "Facebook", forms: ["facebook"] },
  { channel: "Twitter/X", forms: ["twitter", "tweet", "tweeted", "x/twitter", "twitter/x"] },
  { channel: "Instagram", forms: ["instagram"] },
  { channel: "WhatsApp", forms: ["whatsapp"] },
  { channel: "social media post", forms: ["social"] },
  { channel: "television", forms: ["television", "tv", "televised"] },
  { channel: "radio", forms: ["radio"] },
  { channel: "email", forms: ["email", "e-mail", "emailed"] },
  { channel: "briefing", forms: ["briefing", "conference", "reporters", "journalists"] },
  { channel: "statement", forms: ["statement", "communique"] },
  { channel: "press release", forms: ["release"] },
  { channel: "court", forms: ["court", "testified"] },
  { channel: "interview", forms: ["interview"] },
  { channel: "video", forms: ["video", "videos", "footage"] },
  { channel: "post", forms: ["post", "posted"] },
] as const satisfies readonly ChannelRow[]
