import type { ExportTable } from '../contract/exports';

/** Words of the files that the desk hands out, and of the page that hands them out. */
export const EXPORT_TABLE_WORDS = {
  nav: '数据导出',
  title: '数据导出',
  lead: '按年度导出，供其他系统读取。项目和自评两张表用省级一体化系统公开的字段名，金额单位为元；没有的数据留空，不填 0。',
  year: '年度',
  yearOf: (year: number) => `${year} 年`,
  table: '数据表',
  holds: '内容',
  files: '下载',
  formats: { csv: 'CSV', xlsx: 'Excel' },
  download: (table: string, format: string) => `${table}：下载 ${format}`,
  names: {
    projects: '项目',
    'self-evaluations': '单位自评',
    reports: '评价报告',
    issues: '问题与整改',
  },
  contents: {
    projects: '自评复核表字段：FISCAL_YEAR、PRO_CODE、NAME、AGENCY、BUDGETAMOUNT 等；可以再导入',
    'self-evaluations': '自评表字段：EVAL_ID、PRO_CODE、TOTAL_EVAL_VALUE 等；没有自评分的项目不列',
    reports: '每项评价最新的签名报告：得分、等级、到达日期、验收情况、报告摘要值',
    issues: '最新报告中失分的指标：原因、失分、整改状态、期限',
  },
  reportHeads: [
    ...['项目编码', '项目名称', '被评价单位', '评价机构', '评价类型', '得分', '等级'],
    ...['到达日期', '验收情况', '报告摘要值'],
  ],
  issueHeads: ['项目名称', '单位', '指标', '原因', '失分', '整改状态', '整改期限', '报告摘要值'],
  verdicts: { accepted: '已验收', returned: '已退回', none: '未处理' },
  interfaces: '给其他系统的接口说明见 /openapi.json。',
} as const satisfies {
  readonly names: Readonly<Record<ExportTable, string>>;
  readonly contents: Readonly<Record<ExportTable, string>>;
  readonly [word: string]: unknown;
};
