/** Words that forms of the work on site share. */
export const FIELD_FORM_WORDS = {
  backToHub: '返回现场工作',
  save: '保存',
  saving: '正在保存…',
  missing: '请填写这一项',
  optional: '可不填',
  readOnly: '您的角色只能查看，不能填写。',
  leftover: '这是上次没有保存的内容，接着填即可。',
  reason: '原因',
  reasonMissing: '请填写原因，原因会留在记录里',
  cancel: '取消',
  confirm: '确定',
  withdraw: '撤回我的这次填写',
  withdrawLead: '这次填写会标明已撤回，不会删除；此前如有填写，恢复为此前的内容。原因留在记录里。',
  note: '备注',
  site: '核查点',
  noSite: '不在某一核查点',
  evidence: (count: number) => (count === 0 ? '佐证：未选' : `佐证：已选 ${count} 份`),
  evidenceNone: '还没有佐证。可先在“佐证材料”或指标页面拍摄。',
  evidenceItem: (number: number, when: string) => `第 ${number} 份，${when}`,
  notNumber: '请填写数字',
  tooManyDecimals: (decimals: number) => `最多 ${decimals} 位小数`,
  numberTooLarge: '数字过大',
  concurrent: '两人分别填写，内容不一致',
  concurrentNext: '请核对后重新填写并保存，以新的一条为准。',
  concurrentLine: (who: string, what: string) => `${who}：${what}`,
} as const;

/** Header of every working paper. */
export const PAPER_HEADER_WORDS = {
  project: '被评价项目',
  date: '日期',
  author: '编制人',
  reviewer: '复核人',
  indexNo: '索引号',
  none: '—',
  notReviewed: '未复核',
} as const;
