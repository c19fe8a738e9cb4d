/** What a browser may do with what we answer. Nothing ever comes from another host. */
export const contentSecurity = {
  /** Data: nothing at all. */
  answer: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  /** A page of a few words with its style inside and a button: no script. */
  page: "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  /** A drawing with its style inside: it runs nothing and fetches nothing. */
  image: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; sandbox",
  /**
   * A mail within a page of ours: its own styles, and links that open beside it. No script, no form, nothing fetched,
   * also when somebody opens its address by itself.
   */
  mail:
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; " +
    "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
} as const;
