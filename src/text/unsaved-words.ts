/** Captures in hand that could not be kept. */
export const UNSAVED_WORDS = {
  /** On the shutter, which is off meanwhile. */
  shutter: '先保存上一张，再拍',
  title: (count: number) => `还有 ${count} 份佐证没有保存`,
  next: '请先腾出空间，点“再保存一次”。现在离开，这些佐证就没有了。',
  stay: '先不离开',
  discard: '不要了，离开',
} as const;
