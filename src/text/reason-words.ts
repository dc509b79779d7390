/** Words of why points were taken off. */
export const REASON_WORDS = {
  reasonHint: '扣了分就必须写明原因，原因会写进报告。',
  reasonOfPanel: '这是专家组扣分的理由；得分已由评价人员改过，请核对理由是否还合适。',
  reasonOptional: '没有扣分时不必填写。',
} as const;
