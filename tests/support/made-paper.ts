import type { PaperBlock, PaperDocument, PaperRow } from '../../src/documents/paper/paper-document';
import { PDF_WORDS } from '../../src/text/pdf-words';
import { grayJpeg } from './gray-jpeg';
import { sha256Of } from './made-ids';

/** Names that common fonts lack: of extension A, of GBK, and of extension E. */
export const RARE_NAMES = { a: '㛃', gbk: '喆', e: '𬎆' } as const;

export const INDICATORS = 60;
export const PHOTOS = 40;

const jpeg = (seed: number) => ({
  mediaType: 'image/jpeg' as const,
  bytes: grayJpeg(40, 30, (x, y) => 60 + ((x * 3 + y * 2 + seed * 17) % 120)),
});

/** Ten indicators of each of six first levels, whose names cover their rows. */
const rows = (): readonly PaperRow[] =>
  Array.from({ length: INDICATORS }, (_, i): PaperRow => {
    const line = [
      `三级指标第${i + 1}号`,
      '2.00',
      (1 + (i % 11) / 10).toFixed(2),
      [
        { text: i % 7 === 0 ? '资料不全，' : '符合评分标准，' },
        { text: `见附件${(i % PHOTOS) + 1}`, to: `photo${(i % PHOTOS) + 1}` },
      ],
    ] as const;
    return i % 10 === 0 ? [{ text: `一级指标${i / 10 + 1}`, rows: 10 }, ...line] : line;
  });

const prose = (n: number): PaperBlock => ({
  kind: 'paragraph',
  text: [
    { text: `第${n}段。项目由县园林局组织实施，资金按进度拨付，` },
    { text: '实施内容与批复一致', isStrong: true },
    { text: '；现场核查时，步道、照明与绿化已经完工并投入使用，具体得分见' },
    { label: 'scores' },
    { text: '，资金支出与进度的对应关系见' },
    { label: 'chart' },
    { text: '。评价组认为，项目决策依据充分，过程管理基本规范，仍存在验收资料归档不及时的问题。' },
  ],
});

const photos = (): PaperBlock => ({
  kind: 'pictures',
  size: 'evidence',
  items: Array.from({ length: PHOTOS }, (_, i) => ({
    image: jpeg(i),
    anchor: `photo${i + 1}`,
    caption: `附件${i + 1}　北段步道第${i + 1}处　2026-11-25 09:05\n北纬37.79250° 东经107.40600°（自报）\nSHA-256 ${sha256Of(`photo ${i}`)}`,
  })),
});

const HEADINGS = [
  ['一、基本情况', '（一）项目概况', '1. 立项背景'],
  ['二、绩效评价工作开展情况', '（一）评价目的、对象和范围', '1. 评价方法'],
  ['三、综合评价情况及评价结论', '（一）评价结论', '1. 得分'],
] as const;

const chapter = (texts: readonly string[], n: number): PaperBlock[] => [
  ...texts.map((text, i): PaperBlock => ({ kind: 'heading', level: (i + 1) as 1 | 2 | 3, text })),
  prose(n * 2 + 1),
  prose(n * 2 + 2),
];

/** What stands in an evaluation report: every kind of block, and more than fits on a few pages. */
export const madePaper = (): PaperDocument => ({
  look: 'report',
  title: '环城公园续建工程项目支出绩效评价报告',
  author: '某某会计师事务所',
  createdAt: '2026-11-25T02:00:00.000Z',
  cover: {
    title: '环城公园续建工程\n项目支出绩效评价报告',
    subtitle: '（2025年度）',
    facts: [
      { term: '被评价单位', detail: '县园林局' },
      { term: '委托方', detail: '县财政局' },
      { term: '评价机构', detail: '某某会计师事务所' },
      { term: '主评人', detail: `王${RARE_NAMES.gbk}` },
      { term: '日期', detail: '2026年11月25日' },
    ],
    notice: '演示数据：本报告的单位、人员和数字均为虚构',
  },
  hasContents: true,
  header: '环城公园续建工程项目支出绩效评价报告',
  footer: '某某会计师事务所',
  blocks: [
    ...HEADINGS.flatMap(chapter),
    {
      ...{ kind: 'table', anchor: 'scores', caption: '指标得分表' },
      columns: [
        { share: 16 },
        { share: 28 },
        { share: 10, alignment: 'right' },
        { share: 10, alignment: 'right' },
        { share: 36 },
      ],
      head: [
        [
          { text: '一级指标', rows: 2 },
          { text: '三级指标', rows: 2 },
          { text: '分值', columns: 2 },
          { text: '评分说明', rows: 2 },
        ],
        ['权重', '得分'],
      ],
      rows: [...rows(), [{ text: '合计', columns: 2, isStrong: true }, '120.00', '88.00', '']],
      note: '得分按四舍五入保留两位小数。',
    },
    { kind: 'heading', level: 1, text: '四、主要经验、存在的问题及建议' },
    {
      ...{ kind: 'list', isOrdered: true },
      items: ['完善验收资料归档制度，明确归档时限和责任人。', '加强后续养护资金测算。'],
    },
    { kind: 'list', isOrdered: false, items: ['其他需要说明的问题：无。'] },
    {
      ...{ kind: 'figure', anchor: 'chart', caption: '资金支出与进度' },
      ...{ image: jpeg(99), width: 0.7, height: 0.3 },
    },
    {
      kind: 'paragraph',
      text: `评价组成员：张${RARE_NAMES.a}、李${RARE_NAMES.e}、王${RARE_NAMES.gbk}。`,
    },
    {
      kind: 'framed',
      blocks: [
        { kind: 'paragraph', text: '核验信息', tone: 'strong' },
        { kind: 'facts', items: [{ term: '报告摘要', detail: sha256Of('report') }] },
        { kind: 'qr', text: 'https://example.org/v#abc', caption: '扫码核验本报告的摘要。' },
      ],
    },
    {
      kind: 'slots',
      items: [
        { label: '主评人（签字）', kind: 'signature' },
        { label: '评价机构', kind: 'seal' },
        { label: '签发日期', kind: 'date' },
      ],
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: '附件　现场核查照片' },
    photos(),
  ],
  sayAbsent: PDF_WORDS.absent,
  sayPage: PDF_WORDS.page,
});
