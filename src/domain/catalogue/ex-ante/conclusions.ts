import type { Conclusion } from '../../framework/conclusion';

/** Three conclusions, as 盐池县 and 四川 use them. */
export const THREE_CONCLUSIONS: Conclusion[] = [
  { label: '支持' },
  { label: '调整完善后支持' },
  { label: '不予支持' },
];

/** Four conclusions, as 河南 and 郑州 use them: a partial support says which part it covers. */
export const FOUR_CONCLUSIONS: Conclusion[] = [
  { label: '建议予以支持' },
  { label: '调整完善后予以支持' },
  { label: '部分支持', needsPart: true },
  { label: '不予支持' },
];
