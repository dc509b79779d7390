/** Words of making a report's documents. */
export const REPORT_DOCUMENT_WORDS = {
  title: '报告文件',
  lead: '在这部手机上生成，不需要网络。文件里的内容与固定的一稿一致。',
  nothing: '还没有可以生成文件的报告',
  nothingNext: '发出征求意见稿或封存报告以后，在这里生成。',
  about: {
    comments: '送被评价单位和委托方书面提意见用。',
    review: '按意见修改后固定的一稿，供机构内部审核，不对外。',
    whole: '含评分表、扣分与佐证台账、意见采纳情况和佐证目录。',
    public:
      '略去不公开的内容、个人信息、佐证图片和意见往来。公开前须经委托方和同级财政部门同意（财监〔2021〕4号第二十一条）。',
  },
  wholeWithoutPoints: '含填写的全部内容、意见采纳情况和佐证目录。',
  make: { pdf: '生成 PDF', docx: '生成 Word', xlsx: '生成评分表 Excel' },
  making: '正在生成…',
  stop: '停止',
  ready: (size: string) => `文件已生成（${size}）`,
  fileName: (project: string, audience: string, form: string) => `${project}-${audience}.${form}`,
  receipt: (index: number, when: string) => `财政局登记簿第 ${index} 条，${when} 收存`,
  toPack: '去下载离线包',
  'part-missing': {
    title: '生成文件的组件还没有下载到这部手机',
    safe: '报告和记录都保存在本机，没有丢失。',
    next: '联网后到“出发前体检”下载离线包，再回到这里生成。',
  },
  'journals-missing': {
    title: '这一稿的记录不全在这部手机上',
    safe: '本机已有的记录都保存着。',
    next: '请先同步，再生成文件。',
  },
  failed: {
    title: '文件没有生成',
    safe: '报告和记录都保存在本机，没有丢失。',
    next: '请再试一次；手机内存不足时，请先关闭其他应用。',
  },
} as const;
