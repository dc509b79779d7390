import type { ErasureHold } from '../store/erasure-stand';

/** Words about a personal record that is destroyed because the person concerned asked for it. */
export const ERASURE_WORDS = {
  action: '应要求销毁',
  reason: '谁提出、为什么（不要写当事人姓名）',
  reasonMissing: '请写明谁提出、为什么',
  cancel: '不销毁',
  erased: '内容已应要求销毁',
  erasedBy: (who: string, when: string, reason: string) => `${who} 于 ${when} 销毁：${reason}`,
  orderedBy: (who: string, when: string, reason: string) => `${who} 于 ${when} 提出销毁：${reason}`,
  /** Of a record that others name: the order stands, and nothing is destroyed yet. */
  held: '已提出销毁，未删除',
  answerTitle: '销毁个人回答',
  answerLead:
    '销毁这份答卷的文字等个人回答在本机和财政局服务器上的内容，不能恢复；评分仍计入结果，留下摘要、时间和销毁原因。别人手机上的副本随同步销毁；他人记录也引用这份内容的，要等对方也提出。请在当事人提出要求时使用。',
  signed: (party: string) => `应要求销毁${party}的姓名和笔迹`,
  refused: (party: string) => `应要求销毁${party}拒签见证人的姓名和笔迹`,
  drawnTitle: '销毁姓名和笔迹',
  drawnLead:
    '销毁姓名、职务和笔迹在本机和财政局服务器上的内容，不能恢复；签字或拒签的事实、时间、摘要和销毁原因仍保留。别人手机上的副本随同步销毁；他人记录也引用这份内容的，要等对方也提出。请在当事人提出要求时使用。',
} as const;

/**
 * A record that was ordered destroyed and is kept because other entries name it: what keeps it, where
 * it still is, and what to do.
 * @param names of those whose entries name it
 */
export function sayErasureHold({ others, evidence }: ErasureHold, names: readonly string[]) {
  const who = names.length === 0 ? '' : `引用人：${names.join('、')}。`;
  const title =
    others > 0
      ? `已提出销毁：仍有 ${others} 条他人记录引用，未删除`
      : '已提出销毁：同样的内容还是一份佐证，未删除';
  const asked = '请引用人也在自己的记录上“应要求销毁”；都提出并同步后，各处自动删除。';
  const kept = `其中 ${evidence} 条是佐证材料，佐证材料不能销毁。请报告评价机构处理。`;
  return {
    title,
    where: `${who}内容仍在财政局服务器和存有它的手机上，包括这部手机。`,
    next: evidence > 0 ? kept : asked,
  };
}
