import type { PanelScoreFault } from '../domain/panel/panel-score-faults';
import type { EvidenceGap } from '../domain/report/evidence-gaps';
import type { Obstacle } from '../features/report/obstacle';
import type { ReportState } from '../features/report/report-state';
import type { SigningFailure } from '../features/report/seal-and-sign';
import { UPDATE_WORDS } from './update-words';

/** Words of sealing and signing. */
export const REPORT_WORDS = {
  conclusion: '评估结论',
  title: '评价报告',
  opening: '正在核对报告…',
  obstacles: '封存前还要完成',
  ofSelf: (name: string) => `${name}（自评对照）`,
  preview: '将要封存和签名的内容',
  sealedText: '已封存、供签名的内容',
  signedText: '已签名的内容',
  previewLead:
    '下面的文字就是签名的对象，一字不差。请逐行核对。末尾是报告清单和这段文字的 SHA-256 摘要。',
  digest: '清单摘要',
  shown: '文字摘要',
  seal: '封存报告',
  sealing: '正在封存…',
  sign: '签名',
  signing: '正在签名…',
  signTitle: (role: string) => `以${role}身份签名`,
  signLead: '输入口令即表示您已核对上面的内容，并对报告的真实性负责。',
  signer: (name: string, when: string) => `${name} 于 ${when} 签名`,
  sync: '上报财政局',
  toSync: '查看收存情况',
  toTree: '返回指标列表',
  stepSafe: '评价内容和正文都已完成，保存着。',
  backToReport: '返回报告',
  changedSigned: '签名之后内容有变动',
  changedSealed: '封存之后内容有变动',
  changedSafe: '评价内容、正文或佐证与那时不同；原来的报告和签名都保留着。',
  changedNext: '请重新封存并签名，新报告会写明替代了哪一份。',
  changedOnWay:
    '更正是新的一稿，要重新走完程序：征求意见、答复、内部审核，然后封存、签名。新报告会写明替代了哪一份。',
  previous: '原报告的内容',
  onlyLead: '报告由主评人封存并签名；封存以后，评价人员和复核人也可以签名。',
  statements: '签名与声明',
  statement: (name: string, role: string) => `${name}（${role}）`,
} as const;

/** Why sealing or signing wrote nothing, whether the work is safe, what to do next. */
export const SIGNING_FAILURE_WORDS = {
  failed: {
    title: '这一步没有保存',
    safe: '此前的内容都在本机，没有丢失。',
    next: '请再试一次。手机存储空间不足时，请先腾出空间。',
  },
  'too-large': {
    title: '报告太长，没有封存',
    safe: '此前的内容都在本机，没有丢失。',
    next: '请缩短较长的文字，或撤回重复的佐证，然后重新封存。',
  },
} as const satisfies Record<SigningFailure, { title: string; safe: string; next: string }>;

/** What happened to the report, whether it is safe, what to do next. */
export const REPORT_STATE_WORDS = {
  blocked: () => ({
    title: '还不能封存',
    safe: '已完成的内容都保存着。',
    next: '请完成下面各项，点一下即可前往。',
  }),
  ready: () => ({
    title: '可以封存了',
    safe: '封存前仍可修改任何内容。',
    next: '请核对下面的内容，然后封存。',
  }),
  sealed: () => ({
    title: '已封存，还没有签名',
    safe: '封存的报告保存在本机。',
    next: '请由主评人核对后签名。',
  }),
  signed: (waiting: number) => ({
    title: '已签名，等待财政局收存',
    safe: `签名和报告保存在本机，还有 ${waiting} 项没有收到回执。`,
    next: '有网络时会自动上报，也可以点“上报财政局”。',
  }),
  delivered: () => ({
    title: '财政局已收存，回执已核验',
    safe: '报告、签名和佐证在财政局和这部手机各有一份。',
    next: '不需要做什么。',
  }),
} as const satisfies Record<
  ReportState['kind'],
  (waiting: number) => { title: string; safe: string; next: string }
>;

/** That a report may be sealed which went the commissioned way: what a change would mean now. */
export const READY_ON_WAY_WORDS = {
  title: REPORT_STATE_WORDS.ready().title,
  safe: '各方意见都已答复，各级都已审核。',
  next: '请核对下面的内容，然后封存。再改评价内容或正文，要重新送审；改动不是采纳意见的，要重新征求意见。',
} as const;

/** What stands in the way of sealing; `what` is the name of the indicator or journal concerned. */
export const OBSTACLE_WORDS = {
  indicator: (what: string) => what,
  conflict: (what: string) => `${what}：填写不一致`,
  fork: () => '同一部手机的记录出现多个版本，需要主评人认定',
  'no-declaration': () => '主评人还没有作独立性声明',
  conclusion: () => '还没有给出评估结论',
  'no-grade': () => '指标体系没有给这个总分规定等级，请联系财政局',
  draft: (what: string) => `${what}：有未记入的草稿`,
  'second-look': () => '总分临近等级分界，需要另一人复看',
  difference: (what: string) => `${what}：自评与复核有差额，缺原因`,
  'no-evidence': (what: string) => `${what}：评分没有依据或佐证`,
  'panel-score': (what: string) => `${what}：采用的专家组评分与会议纪要对不上`,
  section: (what: string) => `正文：${what}`,
  'section-draft': (what: string) => `正文：${what}，有没保存的改动`,
  'conclusion-draft': () => '评估结论：有没记下的改动',
  procedure: (what: string) => what,
  'no-effect': (what: string) => what,
  'unknown-entries': (count: string) => `有 ${count} 条记录由更新的应用版本写下，本机还不认识`,
} as const satisfies Record<Obstacle['kind'], (what: string) => string>;

/** Entries of a newer build: that nothing is lost, and what to do now. */
export const UNKNOWN_ENTRIES_WORDS = {
  next: `记录都完整保存着，没有丢失；但现在封存，财政局核验时会对不上。请联网后关闭踏勘再打开，在任务列表点“${UPDATE_WORDS.apply}”，更新后回到这里封存。没有新版本时，请联系财政局。`,
} as const;

/** What a section of the text lacks. */
export const SECTION_LACK_WORDS = {
  text: '还没有写',
  words: '有“（待补充”的地方',
  reference: '有引用无效',
  mark: '“【不公开：”没有用“】”收尾',
} as const;

/** A score that stands on nothing: what is missing. */
export const GAP_WORDS = {
  fullMarkWithoutEvidence: '得满分，没有佐证',
  deductionWithoutBasis: '扣了分，没有原因也没有佐证',
} as const satisfies Record<EvidenceGap['lack'], string>;

/** What a score lacks that was taken from a panel, and what to do. */
export const PANEL_SCORE_WORDS = {
  'no-minutes':
    '会议纪要不在这部手机上，或者没有计入；请联网更新，仍是这样就请组长重新形成纪要，或由评价人员评定得分',
  outdated: '专家组在这份纪要之后又有变动，请按新的会议纪要重新采用',
  differs: '与评分票算出的得分不同，请到专家评审中重新采用',
} as const satisfies Record<PanelScoreFault['lack'], string>;

export const GAPS_WORDS = {
  title: '扣分要有依据，满分要有佐证',
  lead: (count: number) => `有 ${count} 项指标不符合，不影响封存；请在封存前补上，或确认就是这样。`,
  show: (count: number) => `查看全部 ${count} 项`,
} as const;
