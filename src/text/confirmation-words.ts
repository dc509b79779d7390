import type { Party } from '../domain/fieldwork/acts/confirmation';
import type { ConfirmationStage, PartyStand } from '../domain/fieldwork/confirmation-stage';

/** Stands wherever a drawn signature is made, shown or printed. */

export const PARTY_WORDS = {
  business: '业务负责人',
  finance: '财务负责人',
} as const satisfies Record<Party, string>;

export const STAGE_WORDS = {
  drafted: '待确认',
  objected: '单位有异议',
  partlySigned: '一方已签字',
  signed: '双方已签字',
  refused: '拒签已记录',
  withdrawn: '已撤回',
} as const satisfies Record<ConfirmationStage, string>;

export const STAND_WORDS = {
  open: '未签字',
  signed: '已签字',
  refused: '拒签',
} as const satisfies Record<PartyStand, string>;

/** The list of sheets, and one sheet as the evaluator sees it. */
export const CONFIRMATION_WORDS = {
  title: '现场核查事实确认单',
  none: '还没有确认单',
  noneDetail: '把核查到的事实逐条写下，请被评价单位当场核对、签字或提出异议。',
  create: '起草确认单',
  goOn: '继续起草（有未定稿的草稿）',
  row: (facts: number, objections: number) =>
    objections === 0 ? `${facts} 条事实` : `${facts} 条事实，${objections} 条有异议`,
  lost: '没有这份确认单',
  lostDetail: '它可能在另一部手机上，还没有同步过来。',
  sheet: (indexNo: string) => `确认单 ${indexNo}`,
  facts: '事实',
  fact: (number: number) => `第 ${number} 条`,
  objection: '单位异议',
  noObjection: '没有异议',
  site: '核查点',
  noSite: '不限于某一核查点',
  author: '编制人',
  draftedAt: '定稿时间',
  evaluee: '被评价单位',
  digest: '内容摘要',
  stage: '状态',
  signatures: '签字',
  signedAt: (time: string) => `签字时间：${time}`,
  refusedAt: (time: string) => `拒签时间：${time}`,
  refusalReason: '拒签原因',
  witness: '见证人',
  elsewhere: '笔迹不在这部手机上',
  changed: '签字之后又有新的异议：签字时的内容与现在不同，请重新确认。',
  hand: '交给被评价单位核对',
  again: '按此内容另起一份',
  fixed: '内容已定稿，不能修改。要更正请另起一份，原件保留。',
  readOnly: '您的角色只能查看确认单。',
  withdrawn: '这份确认单已撤回',
  withdrawnSafe: (who: string, when: string, reason: string) =>
    `${who}于${when}撤回，原因：${reason}`,
  withdrawnNext: '编号不再使用，不能再签字；内容保留备查。需要时请另起一份。',
  overruled: '撤回没有生效',
  overruledSafe: (who: string, when: string, reason: string) =>
    `${who}于${when}撤回（原因：${reason}），而单位已在另一部手机上签字或拒签，以单位的签字或拒签为准。`,
  overruledNext: '要更正请按此内容另起一份，请单位重新确认。',
} as const;

/** Taking back a sheet that nobody of the unit has answered. */
export const SHEET_WITHDRAWAL_WORDS = {
  title: '撤回这份确认单',
  lead: '单位还没有签字或拒签，可以撤回。撤回后不能再签字，编号不再使用，内容和原因保留在记录里。如果单位这时已在另一部手机上签字，撤回不生效。',
  reason: '撤回的原因',
  reasonMissing: '请写明原因',
  confirm: '撤回',
  cancel: '不撤回',
} as const;

/** Drafting a sheet. */
export const DRAFT_WORDS = {
  title: '起草确认单',
  suggestions: '可以加入的事实',
  suggestionsLead: '来自核查记录，佐证一并带入，加入后可以修改。',
  add: '加入',
  ofSite: (name: string) => `只列“${name}”和不分核查点的事实。`,
  elsewhere: (count: number) => `其他核查点还有 ${count} 条，换一个核查点可见。`,
  withEvidence: (count: number) => `附佐证 ${count} 份`,
  changedSince: (indexNo: string) => `已列入确认单 ${indexNo}，之后记录有变化`,
  listed: (count: number) => `已列入确认单的 ${count} 条`,
  listedIn: (indexNo: string) => `已列入确认单 ${indexNo}`,
  facts: '拟确认的事实',
  text: (number: number) => `第 ${number} 条事实`,
  hint: '只写看到的、数到的、查到的，不写评价。',
  evidence: (count: number) => (count === 0 ? '选择佐证' : `佐证 ${count} 份，修改`),
  evidenceDone: '选好了',
  noEvidence: '这项任务还没有佐证。',
  evidenceItem: (number: number, chosen: boolean) =>
    `第 ${number} 份佐证，${chosen ? '已选' : '未选'}`,
  tooMuch: '一条事实最多附 50 份佐证。',
  chosen: '已选',
  remove: '删除这一条',
  blank: '添加一条事实',
  site: '核查点',
  finish: '定稿，交给被评价单位',
  finishLead: '定稿后内容不能修改；单位签字或拒签之前可以撤回，再另起一份。',
  needsFact: '请至少写一条事实，并删去空白的条目。',
} as const;

/** What was begun in the hand of the unit and left. */
export const ABANDONED_WORDS = {
  title: '有没签完的姓名或笔迹留在本机',
  next: '对方还要接着签的，先留着；不签了的，请清除。',
  drop: '清除没签完的内容',
} as const;

/** What the unit is shown: nothing of the app, large, and in plain words. */
export const UNIT_WORDS = {
  title: '请核对以下事实',
  lead: '这是评价人员在现场核查到的情况。请逐条核对，有不同意见请写在该条下面。',
  objection: (number: number) => `对第 ${number} 条的异议（没有可不填）`,
  saveObjection: '记录异议',
  objectionKept: '异议已记录',
  recordedOnTheWay: '有异议写好了还没有记录：点签字或拒签时会先记录，再一并确认。',
  takeBack: '清空后点“记录异议”即撤回。',
  sign: (party: string) => `${party}签字`,
  refuse: '拒绝签字',
  back: '返回核对',
  withdrawn: '这份确认单已撤回',
  withdrawnLead: '评价人员已撤回这份确认单，不需要再签字。请把手机交还评价人员。',
  handBack: '完成，交还评价人员',
  handBackTitle: '交还评价人员',
  handBackLead: '请评价人员输入口令。没有提交的内容会作为草稿保留。',
  done: (party: string, stand: string) => `${party}：${stand}`,
  signTitle: (party: string) => `${party}签字`,
  signLead: (facts: number, objections: number) =>
    objections === 0
      ? `您将确认以下 ${facts} 条事实。`
      : `您将确认以下 ${facts} 条事实；单位提出的 ${objections} 条异议会一并记录。`,
  name: '姓名',
  post: '职务',
  drawing: '请在框内手写签名',
  undo: '撤销一笔',
  clear: '重写',
  confirmSign: '确认签字',
  needsName: '请填写姓名。',
  needsDrawing: '请在框内签名。',
  refuseTitle: '记录拒签',
  refuseLead: '由评价人员填写。拒签不影响核查，原因和见证人会写进确认单。',
  who: '谁拒绝签字',
  reason: '拒签原因',
  needsReason: '请写明拒签原因。',
  witnessName: '见证人姓名',
  witnessPost: '见证人单位、职务',
  witnessDrawing: '请见证人在框内签名',
  confirmRefuse: '记录拒签',
} as const;

/** The copy that leaves at once. */
export const COPY_WORDS = {
  title: '留给单位的副本',
  lead: '在这部手机上生成 PDF，不需要网络。',
  make: '生成 PDF',
  making: '正在生成…',
  save: '保存为文件',
  share: '发送给对方',
  ready: (size: string) => `PDF 已生成（${size}）`,
  fileName: (indexNo: string) => `现场核查事实确认单-${indexNo}.pdf`,
  missing: 'PDF 组件还没有下载到这部手机',
  missingSafe: '确认单和签字都已保存在本机，没有丢失。',
  missingNext: '联网后到“出发前体检”下载离线包，再回到这里生成；现在可以先给对方一份文字副本。',
  makeText: '生成文字副本（不含图片）',
  textReady: (size: string) => `文字副本已生成（${size}）`,
  textFileName: (indexNo: string) => `现场核查事实确认单-${indexNo}.txt`,
  textFailed: '文字副本没有生成',
  textEvidence: (count: number) => `附佐证 ${count} 份（文字副本不含图片）`,
  textDrawing: '（笔迹保存在评价系统中，文字副本不含笔迹）',
  failed: 'PDF 没有生成',
  failedSafe: '确认单和签字都已保存在本机，没有丢失。',
  failedNext: '请再试一次。',
  toPack: '去下载离线包',
  header: (indexNo: string, project: string) => `索引号 ${indexNo}　${project}`,
  footer: (digest: string) => `内容摘要 SHA-256：${digest}`,
  project: '被评价项目',
  evaluee: '被评价单位',
  site: '核查点',
  author: '编制人',
  reviewer: '复核人',
  date: '定稿时间',
  index: '索引号',
  entry: '记录摘要',
  printed: '打印时间',
  printedAt: (time: string) => `${time}（副本反映此时的状态）`,
  stage: '状态',
  stageOf: (stage: string, withdrawal: string) =>
    withdrawal === '' ? stage : `${stage}，原因：${withdrawal}`,
  pictureOf: (number: number) => `佐证 ${number}`,
  withoutPicture: (count: number) => `另有 ${count} 份佐证没有缩略图，见评价系统。`,
  objections: '单位异议',
  none: '无',
  signatures: '签字',
  unsigned: (party: string) => `${party}：未签字`,
  signed: (party: string, name: string, post: string, time: string) =>
    `${party}：${name}${post === '' ? '' : `（${post}）`}　${time}`,
  refused: (party: string, time: string, reason: string) =>
    `${party}拒绝签字　${time}　原因：${reason}`,
  witness: (name: string, post: string) => `见证人：${name}${post === '' ? '' : `（${post}）`}`,
  elsewhere: (party: string, stand: string, time: string) =>
    `${party}：${stand}　${time}（姓名和笔迹保存在另一部手机上）`,
  erased: (party: string, stand: string, time: string) =>
    `${party}：${stand}　${time}（姓名和笔迹已应要求销毁）`,
  held: (party: string, stand: string, time: string) =>
    `${party}：${stand}　${time}（姓名和笔迹已提出销毁，因他人记录引用而未删除）`,
} as const;
