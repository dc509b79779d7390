/** A panel’s scores in a conflict, taken and taken back. */
export const SETTLING_WORDS = {
  adopted: (value: string) => `已采用：${value}`,
  undoAdopted: '撤销采用',
  undoAdoptedReason: '撤销采用，恢复不一致的各值',
} as const;
