/** Words of the pictures of scores. */
export const PICTURE_WORDS = {
  levels: '一级指标得分率',
  levelsHow: '外圈为满分，越靠外得分率越高；没有评完的一级指标不画得分。',
  indicators: '各项指标得分',
  indicatorsHow: '横条全长为满分，涂满部分为得分。',
  unscored: '未评完',
  score: (score: string, weight: string) => `${score} / ${weight} 分`,
  full: (weight: string) => `满分 ${weight} 分`,
  partly: (scored: number, all: number, weight: string) =>
    `已评 ${scored}/${all} 项，满分 ${weight} 分`,
} as const;
