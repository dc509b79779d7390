/** The policy of a file that somebody brought: a browser that shows it runs nothing and fetches nothing. */
export const SANDBOXED =
  "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";
