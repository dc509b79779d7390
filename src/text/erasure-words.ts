/** Words about a personal record that is destroyed because the person concerned asked for it. */
export const ERASURE_WORDS = {
  action: '应要求销毁',
  reason: '谁提出、为什么（不要写当事人姓名）',
  reasonMissing: '请写明谁提出、为什么',
  cancel: '不销毁',
  erased: '内容已应要求销毁',
  erasedBy: (who: string, when: string, reason: string) => `${who} 于 ${when} 销毁：${reason}`,
  answerTitle: '销毁个人回答',
  answerLead:
    '销毁这份答卷的文字等个人回答在本机和财政局服务器上的内容，不能恢复；评分仍计入结果，留下摘要、时间和销毁原因。请在当事人提出要求时使用。',
  signed: (party: string) => `应要求销毁${party}的姓名和笔迹`,
  refused: (party: string) => `应要求销毁${party}拒签见证人的姓名和笔迹`,
  drawnTitle: '销毁姓名和笔迹',
  drawnLead:
    '销毁姓名、职务和笔迹在本机和财政局服务器上的内容，不能恢复；签字或拒签的事实、时间、摘要和销毁原因仍保留。请在当事人提出要求时使用。',
} as const;
