import type { PaperAudience } from '../documents/report/report-paper-input';
import type { CaptureSource } from '../domain/evidence/evidence';
import type { DECISIONS } from '../domain/procedure/course-event';
import type { Party } from '../domain/procedure/procedure-setting';
import { PDF_WORDS } from './pdf-words';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const numeral = (place: number): string => NUMERALS[place - 1] ?? String(place);

/** Words of a report's document. */
export const REPORT_PAPER_WORDS = {
  fullTitle: (project: string, title: string) => `${project}${title}`,
  chapter: (place: number, title: string) => `${numeral(place)}、${title}`,
  part: (place: number, title: string) => `（${numeral(place)}）${title}`,
  annex: (place: number, title: string) => `附件 ${place}　${title}`,
  annexes: {
    scores: '绩效评价评分表',
    ledger: '扣分与佐证台账',
    comments: '意见采纳情况表',
    evidence: '佐证材料目录与图片',
  },
  audiences: {
    comments: '征求意见稿',
    review: '送审稿',
    whole: '报告',
    public: '公开版',
  } satisfies Record<PaperAudience, string>,
  demonstration: '演示数据，不是真实评价结论',
  draftNotice: '征求意见稿：尚未封存和签名，内容可能修改。',
  reviewNotice: '送审稿：供机构内部审核，尚未封存和签名。',
  publicNotice: '公开版：已略去不公开的内容、个人信息、佐证图片和意见往来。',
  evaluee: '被评价单位',
  client: '委托方',
  agency: '评价机构',
  year: '评价年度',
  yearOf: (year: number) => `${year} 年`,
  result: '评价结果',
  header: (project: string, audience: string) => `${project}　${audience}`,
  footer: (digest: string) => `清单摘要 ${digest.slice(0, 16)}…`,
  withheld: '（不公开）',
  level: '一级指标',
  group: '二级指标',
  indicator: '三级指标',
  weight: '满分',
  score: '得分',
  lost: '扣分',
  why: '扣分原因与佐证',
  total: '合计',
  gradeTable: '评价结果汇总表',
  scoreTable: '评分表',
  resultBars: '各级指标得分情况',
  ofWeight: (score: string, weight: string, percent: string) => `${score} / ${weight}　${percent}%`,
  gradeFrom: (label: string, from: string) => `${label} ${from} 分起`,
  gradeBelow: (label: string) => `以下为${label}`,
  barsNote: (grades: readonly string[]) =>
    `右侧为得分 / 满分和得分率，深色的长度是得分占满分的比例。${grades.length === 0 ? '' : `总分等级：${grades.join('，')}。`}`,
  grade: (label: string) => `等级：${label}`,
  evidenceName: (number: number) => `佐证 ${number}`,
  nothingDeducted: '各项指标均未扣分。',
  exactly: (printed: string, exact: string) => `${printed}（${exact}）`,
  exactNote: '得分与扣分各自舍入后合不成满分的，括号内是未舍入的数',
  ledgerLine: (name: string, printed: string, lost: string) =>
    `${name}：得 ${printed} 分，扣 ${lost} 分`,
  reason: '理由',
  how: '计算',
  evidence: '佐证',
  noEvidence: '没有佐证',
  noEvidenceAtAll: '没有佐证材料。',
  evidenceTable: '佐证材料目录',
  number: '编号',
  about: '针对',
  takenAt: '采集时间',
  source: '来源',
  wholeDigest: '原件摘要（SHA-256）',
  digest: (digits: string) => `摘要 ${digits}…`,
  sources: {
    camera: '应用内拍摄',
    recorder: '应用内录音',
    systemCamera: '手机相机',
    import: '导入文件',
    derived: '加工件',
  } satisfies Record<CaptureSource, string>,
  noPosition: '没有位置',
  position: (lat: number, lon: number, accuracyCm: number | null) => {
    const around = accuracyCm === null ? '' : `，±${Math.ceil(accuracyCm / 100)} 米`;
    return `自报位置 ${lat.toFixed(5)}，${lon.toFixed(5)}${around}`;
  },
  evidenceNote: '位置和时间由手机自报，只能说明，不能证实。摘要用于核对原件是否被改动。',
  notPrinted: (number: number) => `佐证 ${number} 不是图片，或图片不在这台设备上，没有印出。`,
  wholeReport: '整份报告',
  parties: { evaluee: '被评价单位', client: '委托方' } satisfies Record<Party, string>,
  decisions: { adopted: '采纳', rejected: '不采纳' } satisfies Record<
    (typeof DECISIONS)[number],
    string
  >,
  noComment: '书面表示没有意见',
  commentTable: '意见采纳情况',
  party: '提出方',
  comment: '意见',
  decision: '是否采纳',
  signatureTable: '电子签名与声明',
  name: '姓名',
  role: '角色',
  what: '声明',
  when: '时间',
  signatureNote: '以上由各人设备的密钥签署，可用报告包核验；纸面不能显示签名本身。',
  slots: [
    { label: '主评人（签名）', kind: 'signature' },
    { label: '评价机构（盖章）', kind: 'seal' },
    { label: '日期', kind: 'date' },
  ] as const,
  reportId: '报告编号',
  manifestDigest: '清单摘要（SHA-256）',
  receipt: '财政局回执',
  noReceipt: '尚未取得',
  qr: (id: string, digest: string, receipt: string | null) =>
    `TAKAN-REPORT\n${id}\n${digest}\n${receipt ?? ''}`,
  qrCaption: '报告编号、清单摘要和回执，供与报告包核对',
  limits:
    '本文件由报告清单和工作日志生成。文字和结果可凭报告包逐项核验；拍摄内容是否真实、位置是否属实，本文件不能证明。',
  absent: PDF_WORDS.absent,
  page: PDF_WORDS.page,
} as const;
