import type { SetAsideReason } from '../domain/journal/set-aside';

/** Why the fold left an intact entry out of account. */
export const SET_ASIDE_WORDS = {
  'unknown-type': '由更新的应用版本写下，本机版本还不认识',
  'body-malformed': '内容不完整',
  'wrong-assignment': '属于另一项任务',
  'wrong-package': '依据的任务书不是本任务的版本',
  'already-opened': '重复的开始记录',
  'journal-not-opened': '缺少开始记录',
  'not-in-team': '写下的人不在评价组名单中',
  'role-differs': '写下的人角色与名单不符',
  'role-not-allowed': '该角色不能做这件事',
  'no-declaration': '写在独立性声明之前',
  'conflict-declared': '写下的人已声明有利益关系',
  'unknown-indicator': '指标不在本任务的体系中',
  'unknown-checkpoint': '评价要点不在该指标中',
  'unknown-figure': '数据项不在该指标中',
  'unknown-site': '地点不在本任务中',
  'finding-not-allowed': '这个评价要点不能这样评定',
  'negative-figure': '数据不能为负',
  'score-not-judged': '该指标由计算得分，不能直接打分',
  'score-above-weight': '得分超过了权重',
  'not-own-entry': '不能撤回别人的记录',
  'entry-not-found': '要撤回的记录不存在',
  'entry-ambiguous': '同一位置有两条记录，没有写明撤回哪一条',
  'not-withdrawable': '这类记录不能撤回',
  'fork-not-found': '所认定的记录分支不存在或不完整',
} as const satisfies Record<SetAsideReason, string>;
