import type { Verdict } from '../domain/procedure/after-seal';

/** What the evaluated unit says of a sealed report. */
export const UNIT_VERDICT_WORDS = {
  agree: '没有异议',
  object: '有异议',
  refuse: '拒绝表态',
} as const satisfies Record<Verdict, string>;

/** What the unit said of the sealed report, put down by somebody of the team. */
export const UNIT_WORDS = {
  title: '单位意见与盖章件',
  open: '记录单位对报告的意见',
  lead: '报告封存后，被评价单位对报告的意见由评价人员转记。封存的报告不会因此改动。',
  said: '单位意见（转记）',
  none: '还没有转记单位的意见',
  transcribed: (count: number) =>
    count === 0
      ? '由评价人员转记，没有附材料；单位没有用密钥签名'
      : `由评价人员转记，附材料 ${count} 件；单位没有用密钥签名`,
  recorded: (name: string, when: string) => `${name} 于 ${when} 转记`,
  unsigned: '转记人还没有签名，核验时不计入',
  signed: '转记人已签名',
  again: '更正转记',
  replaces: '会记为对上一条的更正；上一条仍留在日志里。',
  verdict: '单位怎么说',
  verdictMissing: '请选择单位的意见',
  text: '单位的原话',
  textHint: '照书面材料抄录；没有写明的留空',
  textMissing: '有异议的，请写明单位的原话',
  photograph: '请先拍下单位盖章或签字的书面材料，再在下面选中。',
  toCamera: '去拍照或导入文件',
  evidenceMissing: '请选中单位的书面材料；单位拒绝表态的可以不附',
  save: '记下单位意见',
  sign: '核对并签名',
  signTitle: '以转记人身份签名',
  signLead: '输入口令即表示上面的文字如实转记了单位的意见。',
  shown: '转记人签名的文字',
  noReport: '报告还没有封存',
  noReportNext: '报告封存以后，才能记录单位对报告的意见。',
  onlyTeam: '单位的意见由主评人或评价人员转记。',
} as const;

/** A file that another product sealed. */
export const SEAL_WORDS = {
  seal: '外部电子印章文件',
  title: '附上加盖电子印章的报告文件',
  lead: '在电子印章产品中给报告文件盖章，再把盖好的文件导入为佐证，在这里附上。',
  notChecked: '由外部产品核验，本软件不核验印章',
  none: '还没有附上',
  attached: (name: string, when: string) => `${name} 于 ${when} 附上`,
  file: '盖好章的文件',
  fileMissing: '请选中一个文件',
  fileMany: '一次只附一个文件',
  product: '电子印章产品或核验途径',
  productHint: '例如产品名称、核验网址',
  productMissing: '请写明用什么产品核验',
  note: '说明（可不填）',
  save: '附上文件',
  onlyLead: '由主评人附上。',
} as const;
