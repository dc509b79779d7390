import type { ReviewResult } from '../domain/commission/objective-review';

export const REVIEW_WORDS = {
  passed: '审核通过',
  adjusted: '核减预算',
  returned: '退回修改',
} as const satisfies Record<ReviewResult, string>;

/** Pledges and reviews on a project's file. */
export const PROJECT_FILE_WORDS = {
  pledge: '预算执行承诺书',
  noPledge: '还没有存入承诺书',
  datedOn: '签署日期',
  scan: '存入扫描件（PDF、JPEG、PNG；先填日期）',
  failed: '没有存入，请检查文件类型和日期后再试',
  review: '绩效目标审核',
  noReview: '还没有审核记录',
  on: '审核日期',
  result: '结果',
  amount: '核减金额（万元）',
  cut: '核减金额',
  basis: '依据和意见',
  note: '记入审核结果',
} as const;
