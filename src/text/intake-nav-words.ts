/** Names of the intake desk's rooms, for the bar. */
export const INTAKE_NAV = {
  papers: '底稿检索',
  selfScores: '自评对照',
  sites: '点位地图',
} as const;
