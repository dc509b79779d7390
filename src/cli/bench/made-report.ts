import type { PaperBlock, PaperDocument, PaperRow } from '../../documents/paper/paper-document';
import { PDF_WORDS } from '../../text/pdf-words';

const CHAPTERS = 7;
const INDICATORS = 60;

const SENTENCES = [
  '项目由县级主管部门组织实施，资金按工程进度拨付，实施内容与批复文件一致。',
  '现场核查抽取了十五个实施单位，覆盖资金四成以上，核查资料包括合同、验收单、支付凭证和照片。',
  '评价组认为，项目决策依据充分，立项程序规范，绩效目标与实际工作内容相关，但部分指标不够细化。',
  '过程管理方面，资金管理制度健全，预算执行率达到既定目标，个别支出缺少完整的审批手续。',
  '产出方面，计划内容基本完成，质量达标，完成时间较计划推迟两个月，原因是汛期停工。',
  '效益方面，受益群众对项目总体满意，后续管护责任有待进一步落实，建议纳入下年度预算统筹考虑。',
] as const;

const prose = (from: number): PaperBlock => ({
  kind: 'paragraph',
  text: [
    { text: SENTENCES.map((_, i) => SENTENCES[(from + i) % SENTENCES.length] ?? '').join('') },
    { text: '具体得分见' },
    { label: 'scores' },
    { text: '。' },
  ],
});

const chapter = (_: unknown, n: number): readonly PaperBlock[] => [
  { kind: 'heading', level: 1, text: `第${n + 1}部分　评价情况` },
  { kind: 'heading', level: 2, text: '（一）总体情况' },
  ...[0, 1, 2].map((i) => prose(n + i)),
  { kind: 'heading', level: 2, text: '（二）具体分析' },
  { kind: 'heading', level: 3, text: '1. 指标完成情况' },
  ...[3, 4, 5].map((i) => prose(n + i)),
  {
    ...{ kind: 'list', isOrdered: true },
    items: ['完善资料归档制度。', '加快资金拨付进度。', '细化绩效指标。'],
  },
];

const row = (_: unknown, i: number): PaperRow => [
  ...(i % 15 === 0 ? [{ text: `一级指标${i / 15 + 1}`, rows: 15 }] : []),
  ...[`三级指标第${i + 1}号`, '1.67', '1.50'],
  SENTENCES[i % SENTENCES.length] ?? '',
];

/** A report as evaluations end with: 60 indicators, seven chapters, some 20 pages, no photos. */
export const madeReport = (): PaperDocument => ({
  ...{ look: 'report', title: '项目支出绩效评价报告', author: '评价机构' },
  createdAt: '2026-11-25T00:00:00.000Z',
  cover: {
    ...{ title: '项目支出绩效评价报告', subtitle: '（2025年度）', notice: '演示数据' },
    facts: [
      { term: '被评价单位', detail: '县园林局' },
      { term: '主评人', detail: '王喆' },
    ],
  },
  ...{ header: '项目支出绩效评价报告', footer: '评价机构' },
  blocks: [
    ...Array.from({ length: CHAPTERS }, chapter).flat(),
    {
      ...{ kind: 'table', anchor: 'scores', caption: '指标得分表' },
      columns: [14, 24, 9, 9, 44].map((share) => ({ share })),
      head: [['一级指标', '三级指标', '分值', '得分', '评分说明']],
      rows: Array.from({ length: INDICATORS }, row),
    },
  ],
  sayAbsent: PDF_WORDS.absent,
  sayPage: PDF_WORDS.page,
});
