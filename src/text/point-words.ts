/** Words of remarks on a draft and of findings of a review. */
export const POINT_WORDS = {
  number: (place: number) => `第 ${place} 条`,
  about: '针对',
  whole: '整份报告',
  indicator: (name: string) => `指标：${name}`,
  section: (title: string) => `正文：${title}`,
  text: '内容',
  textMissing: '请写明内容，或删去这一条',
  add: '添加一条',
  remove: (place: number) => `删去第 ${place} 条`,
  open: '还没有处理',
} as const;
