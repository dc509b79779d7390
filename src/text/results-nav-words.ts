/** What the desk's bar and first page say of results in use; apart, since both are there at once. */
export const RESULTS_NAV = {
  issues: '问题台账',
  due: (soon: number, overdue: number): string =>
    [
      ...(overdue > 0 ? [`${overdue} 项整改已超期`] : []),
      ...(soon > 0 ? [`${soon} 项七天内到期`] : []),
    ].join('，'),
  toReminders: '查看整改提醒清单',
} as const;
