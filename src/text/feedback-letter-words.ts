/** Words of the feedback letter itself (结果反馈书) and of its issue. */
export const FEEDBACK_LETTER_WORDS = {
  document: '结果反馈书',
  fullTitle: (project: string, document: string) => `${project}绩效评价${document}`,
  dueNote: (number: string, version: number) => `结果反馈书 ${number} 第 ${version} 版`,
  version: (version: number) => `第 ${version} 版`,
  header: (number: string, version: number) => `编号 ${number}　第 ${version} 版`,
  footer: (digest: string) => `报告清单摘要 ${digest.slice(0, 16)}…`,
  demonstration: '演示数据，不是真实评价结论',
  number: '编号',
  officialNumber: '文号',
  reissued: '改发说明',
  to: (unit: string) => `${unit}：`,
  opening: (project: string, agency: string) =>
    `我局委托${agency}对“${project}”开展了绩效评价，评价报告已经验收。现将评价结果和需要整改的问题反馈如下。`,
  chapters: { result: '一、评价结果', issues: '二、问题和整改要求', due: '三、整改期限' },
  scored: (total: string, grade: string) => `评价得分 ${total} 分，等级为“${grade}”。`,
  notScored: '本次评价不打分，结论见评价报告。',
  noIssues: '报告没有扣分项，没有整改要求。',
  table: '问题和整改要求',
  heads: {
    place: '序号',
    title: '问题（指标）',
    reason: '扣分依据',
    lost: '扣分',
    demand: '整改要求',
  },
  due: (day: string) => `请于${day}前完成整改，并把整改情况和佐证材料书面报送我局。`,
  noDue: '当地规定没有要求期限，请及时整改，并把整改情况书面报送我局。',
  basis: (source: string) => `反馈依据：${source}`,
  useNote: '评价结果与预算安排的衔接，由财政部门按规定另行决定，本反馈书不作决定。',
  say: (iso: string): string => {
    const [year = '', month = '', day = ''] = iso.split('-');
    return `${year}年${Number(month)}月${Number(day)}日`;
  },
} as const;
