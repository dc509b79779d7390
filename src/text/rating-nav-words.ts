/** Names of the page that rates a report, for the links to it. */
export const RATING_NAV = {
  title: '报告质量考核评分',
  toRating: '报告质量评分',
} as const;
