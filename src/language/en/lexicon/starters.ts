/** Words that begin sentences and hardly follow an abbreviation within one. */
export const STARTERS = [
  "the", "a", "an", "this", "that", "these", "those", "there", "here", "he", "she", "it", "they", "we", "you", "i", "his", "her", "its", "their",
  "our", "my", "in", "on", "at", "by", "from", "after", "before", "during", "since", "when", "while", "as", "if", "although", "though", "because",
  "but", "and", "or", "so", "yet", "however", "meanwhile", "earlier", "later", "also", "another", "other", "others", "some", "many", "several",
  "most", "all", "both", "no", "none", "not", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds",
  "at", "about", "according", "police", "officers", "officials", "authorities", "witnesses", "investigators", "residents", "rescuers",
  "what", "who", "how", "why", "where", "for", "with", "to", "of", "each", "every", "following", "despite", "under", "over", "more", "anyone",
] as const
