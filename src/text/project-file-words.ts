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
  scan: '存入扫描件',
  scanNote: '先填签署日期，再选文件（PDF、JPEG 或 PNG）。存入后不能删除。',
  failed: '没有存入，请检查文件类型和日期后再试',
  dateMissing: '请先填写签署日期',
  review: '绩效目标审核',
  noReview: '还没有审核记录',
  on: '审核日期',
  result: '结果',
  amount: '核减金额（万元）',
  basis: '依据和意见',
  note: '记入审核结果',
  noteStays: '记入后不能修改；有变化时再记一次，以最新一次为准。',
  noteLacks: '填好日期、依据和意见（核减的还要填金额）后才能记入。',
} as const;
