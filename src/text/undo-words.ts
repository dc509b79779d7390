/** Words of taking the last change back. */
export const UNDO_WORDS = {
  undo: '撤回最近一次修改',
  undoConfirm: '撤回',
  undone: '已撤回。',
  redo: '恢复',
  undoReason: '填写有误，本人撤回',
  redoReason: '本人恢复原记录',
} as const;
