/** What the desk's bar and first page say of results in use; apart, since both are there at once. */
export const RESULTS_NAV = {
  issues: '问题台账',
  use: '结果应用：反馈书、预算建议、发放、公开版',
  ofReport: '这份报告的问题和整改',
  due: (soon: number, overdue: number): string =>
    `问题整改：${[
      ...(overdue > 0 ? [`${overdue} 项已超期`] : []),
      ...(soon > 0 ? [`${soon} 项七天内到期`] : []),
    ].join('，')}`,
  toReminders: '查看整改提醒清单',
} as const;
