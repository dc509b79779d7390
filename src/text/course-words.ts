import type { CourseFault } from '../domain/procedure/course-event';
import type { Step } from '../domain/procedure/next-step';
import type { Party } from '../domain/procedure/procedure-setting';

/** Whose comments are asked for. */
export const PARTY_WORDS = {
  evaluee: '被评价单位',
  client: '委托方',
} as const satisfies Record<Party, string>;

/** Words of a report's way from its draft to its seal. */
export const COURSE_WORDS = {
  comments: {
    name: '征求意见稿',
    issue: '固定征求意见稿',
    issueAgain: '重新固定征求意见稿',
    issuing: '正在固定征求意见稿…',
    confirm: '固定',
    ask: '现在的评价内容、正文和佐证会固定成一稿。它不会自动送出：请在“报告文件”生成文件，送被评价单位和委托方书面提意见。',
    askAgain: '会固定成新的一稿，需要重新征求各方意见；原来一稿和意见都留在记录里。',
  },
  review: {
    name: '送审稿',
    issue: '送内部审核',
    issueAgain: '重新送审',
    issuing: '正在固定送审稿…',
    confirm: '送审',
    ask: '按意见修改后的内容会固定成送审稿，由审核人审核。',
    askAgain: '会固定成新的送审稿，各级要重新审核。',
  },
  cancel: '先不',
  title: '报告程序',
  lead: '财监〔2021〕4号第十八条：征求意见、逐条说明采纳与否、内部审核、主评人签名，再提交。',
  at: '固定时间',
  by: '固定人',
  result: '评价结果',
  id: '记录摘要',
  text: '写报告正文',
  textDone: (done: number, all: number) => `必写的 ${all} 节中已写好 ${done} 节`,
  draft: '征求意见稿',
  draftNone: '还没有固定',
  draftAgain: '征求意见以后内容有改动，意见都没有采纳：要重新固定一稿，再征求意见',
  draftCorrecting: '封存以后内容有改动：更正从新的征求意见稿开始',
  draftAt: (when: string) => `已于 ${when} 固定`,
  replies: '书面意见与答复',
  awaited: (who: string) => `还没有收到${who}的书面意见`,
  open: (count: number) => `还有 ${count} 条意见没有答复`,
  answered: (count: number) => (count === 0 ? '各方都没有意见' : `${count} 条意见都已答复`),
  later: '在前一步之后',
  reviews: '内部审核',
  reviewAt: (level: string) => `等待${level}`,
  findings: (count: number) => `还有 ${count} 个审核问题没有处理`,
  reviewed: '各级都已审核',
  seal: '封存、签名、上报',
  leftOut: '没有计入的记录',
  leftOutLead: '这些记录都保存着，但不计入报告程序。原因写在后面；需要时请重新录入。',
  documents: '报告文件',
  documentsDetail: 'PDF、Word、评分表',
  documentsWithoutPoints: 'PDF、Word',
  changes: '查看修改对照',
  ledger: '得分与佐证台账',
  lines: '填写内容和佐证',
} as const;

/** The step that is next, as a way on. */
export const STEP_WORDS = {
  draft: '下一步：固定征求意见稿',
  consult: '下一步：记录书面意见',
  answer: '下一步：答复意见',
  review: '下一步：内部审核',
  close: '下一步：处理审核问题',
  seal: '下一步：封存',
  sign: '下一步：签名',
  submit: '下一步：上报',
  submitted: '已经上报',
} as const satisfies Record<Step, string>;

/** Why a version would have no effect, where a person can do something about it. */
export const NO_EFFECT_WORDS: Partial<Record<CourseFault, string>> = {
  'already-there': '内容与已封存的报告相同，不需要新的一稿',
  'remarks-open': '这一稿还有意见没有答复，答复以后才能固定新的一稿',
  'comments-missing': '还有一方没有书面意见，收齐并答复以后才能送审',
  'changed-without-comment':
    '征求意见以后内容有改动，而没有采纳过任何意见：请重新固定征求意见稿，再征求各方意见',
};
