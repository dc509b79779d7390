export const UPDATE_WORDS = {
  ready: '新版本已下载好',
  safe: '您随时可以更新，已保存的内容和草稿都会保留。',
  apply: '现在更新',
  later: '以后再说',
  applying: '正在更新…',
} as const;
