/** From the evaluation to its panel. */
export const PANEL_LINK_WORDS = {
  go: '专家评审',
  waiting: '专家评审（有新的会议纪要）',
  source: '这项得分采用专家组评分。',
  ballots: '查看评分票和算式',
} as const;
