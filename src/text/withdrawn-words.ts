/** Words of what was withdrawn. */
export const WITHDRAWN_WORDS = {
  withdrawnTitle: (count: number) => `已撤回 ${count} 份`,
  withdrawnItem: (when: string, reason: string) => `${when}：${reason}`,
  restore: '恢复',
  restoreReason: '本人恢复原记录',
} as const;
