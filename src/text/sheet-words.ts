import type { UnreadableCode } from '../documents/sheet/unreadable';
import type { NoTable } from '../domain/sheet/read-score-table';
import type { ReadingNote } from '../domain/sheet/score-table';
import type { SheetProblem } from '../domain/sheet/sheet-problem';

type ProblemOf<Code extends SheetProblem['code']> = Extract<SheetProblem, { code: Code }>;
type NoteOf<Kind extends ReadingNote['kind']> = Extract<ReadingNote, { kind: Kind }>;

const FIGURES = {
  weight: '分值',
  score: '得分',
  mean: '平均得分',
  trimmed: '去掉最高最低后的平均得分',
} as const;
const BY = { sheet: '表中写的', published: '公布的' } as const;

const LONGEST_QUOTE = 60;

const named = (name: string): string =>
  `“${name.length > LONGEST_QUOTE ? `${name.slice(0, LONGEST_QUOTE)}…` : name}”`;

const cause = ({ grade, capped, stated }: ProblemOf<'grade-mismatch'>): string => {
  if (grade === capped) return `按精确总分应为${named(capped)}`;
  const only = stated === grade ? '只与总分相符；' : '';
  return `${only}按精确总分为${named(grade)}，受等级限制应为${named(capped)}`;
};

const noScores = (raters: readonly string[]): string =>
  raters.length === 0
    ? '表中没有得分，应有一列得分'
    : `几人各打一列（${raters.join('、')}），没有平均分，不能代为取舍：请加一列“平均分”或“最终得分”，再核对`;

/** A problem of a score sheet in one sentence: what stands there, and what is expected. */
const PROBLEM_WORDS: {
  readonly [Code in SheetProblem['code']]: (problem: ProblemOf<Code>) => string;
} = {
  'weights-not-100': ({ sum }) =>
    sum === null ? '没有读到分值，分值合计应为100' : `分值合计为${sum}，应为100`,
  'score-over-weight': ({ name, score, weight }) =>
    `${named(name)}得分${score}超过分值${weight}，得分应在0至${weight}之间`,
  'score-negative': ({ name, figure }) => `${named(name)}得分为${figure}，不应小于0`,
  'weight-negative': ({ name, figure }) => `${named(name)}分值为${figure}，不应小于0`,
  'score-missing': (problem) => {
    if (problem.name === null) return noScores(problem.raters);
    const { name, written } = problem;
    const what = written === null ? '没有得分（空白不等于0分）' : `得分写作${named(written)}`;
    return `${named(name)}${what}，应填写数字`;
  },
  'weight-missing': ({ name, written }) =>
    `${named(name)}${written === null ? '没有分值' : `分值写作${named(written)}`}，应填写数字`,
  'not-a-number': ({ name, figure, written }) =>
    `${named(name)}的${FIGURES[figure]}写作${named(written)}，不是数字`,
  'total-mismatch': ({ by, figure, stated, exact }) =>
    figure === 'weight' || figure === 'score'
      ? `${BY[by]}总${FIGURES[figure]}为${stated}，各项精确合计为${exact}`
      : `${BY[by]}${FIGURES[figure]}为${stated}，精确值为${exact}`,
  'parts-mismatch': ({ path, figure, stated, exact }) =>
    `${named(path.join(' / '))}写明的${FIGURES[figure]}为${stated}，其下各项合计为${exact}`,
  'grade-mismatch': (problem) =>
    `${BY[problem.by]}等级为${named(problem.stated)}，${cause(problem)}（等级：${problem.labels.join('、')}）`,
};

/** Says what is wrong. */
export function sayProblem<Code extends SheetProblem['code']>(problem: ProblemOf<Code>): string {
  const say: (each: ProblemOf<Code>) => string = PROBLEM_WORDS[problem.code];
  return say(problem);
}

/** How a sheet was read, where it left it open. `cell` names a place. */
const NOTE_WORDS: {
  readonly [Kind in ReadingNote['kind']]: (note: NoteOf<Kind>, cell: string) => string;
} = {
  columns: ({ weight, score }) =>
    `分值取自${weight === null ? '指标名称' : named(weight)}，得分${score === null ? '没有单独的列' : `取自${named(score)}`}`,
  shares: () => '权重按小数填写，已乘以100换算成分',
  relative: () =>
    '各级权重按所属上级的比例填写，已逐级相乘换算成分；得分没有换算的，即按相乘后的分值计',
  takenOff: ({ name }, cell) => `${named(name)}（${cell}）是扣减项，正数按扣分计入`,
  hundred: () => '各项按百分制打分，已乘以权重换算成分',
  rates: () => '得分按百分率填写，已乘以分值换算成分',
  unitRates: () => '得分按比率填写（1为满分），已乘以分值换算成分',
  deductions: () => '没有得分列，得分按分值减扣分计算',
  fundRow: ({ counted }, cell) =>
    counted
      ? `资金部分（${cell}）的预算执行率已计入`
      : `资金部分（${cell}）的预算执行率没有计入：各项指标的分值已满100`,
  otherSheets: ({ sheets }) => `另有工作表也像评分表，没有读取：${sheets.map(named).join('、')}`,
  sideBySide: (_note, cell) => `从${cell}起左右并排的另一半已与左半部分合为一张表`,
  otherTable: (_note, cell) => `同一工作表从${cell}起另有一张评分表，没有计入`,
  unscored: ({ name }, cell) => `${named(name)}（${cell}）既无分值也无得分，没有计入`,
};

export function sayNote<Kind extends ReadingNote['kind']>(
  note: NoteOf<Kind>,
  cell: string,
): string {
  const say: (each: NoteOf<Kind>, at: string) => string = NOTE_WORDS[note.kind];
  return say(note, cell);
}

/** Why a file cannot be read, and what helps. */
export const UNREADABLE_WORDS = {
  empty: '文件是空的。',
  'too-large': '文件太大，评分表不超过20 MB、2万行、256列。请只保留评分表再试。',
  'old-excel': '这是旧版Excel（.xls）或网页格式的文件。请用Excel或WPS另存为.xlsx再试。',
  encrypted: '文件设有密码。请取消密码，另存为.xlsx再试。',
  'not-a-sheet': '这不是表格文件。可以读取.xlsx和.csv。',
  damaged: '文件已损坏或不完整。请用Excel或WPS打开，另存为.xlsx再试。',
} as const satisfies Record<UnreadableCode, string>;

/** Why no score table was found. */
export const NO_TABLE_WORDS = {
  'no-table':
    '没有找到评分表。表头应有指标名称（如一级指标、二级指标、三级指标），以及分值（或权重）和得分。',
  'no-rows': '找到了表头，但下面没有带分值或得分的指标。',
  'no-such-sheet': '没有这个名称的工作表。',
  'side-by-side':
    '表头左右并排了两套指标和得分，不能可靠地拼成一张表。请把右半部分移到左半部分下面，再核对。',
  'unclear-scores':
    '各级权重按所属上级的比例填写，但得分既可能是百分制，也可能是分值或比率。请加一列相乘后的分值，并按它填写得分，再核对。',
} as const satisfies Record<NoTable['code'], string>;

/** Headers of a score table as it is exported. */
export const SHEET_HEADERS = {
  levels: ['一级指标', '二级指标', '三级指标', '四级指标', '五级指标'],
  weight: '分值',
  target: '指标值',
  actual: '实际完成值',
  score: '得分',
  total: '合计',
  sheet: '评分表',
} as const;

/** Words of the result as it is printed. */
export const CHECK_WORDS_OF_SHEET = {
  sheet: '工作表',
  weightSum: '分值合计',
  total: '精确总分',
  grade: '等级',
  cappedGrade: '限制后等级',
  caps: '等级限制',
  executionRate: '预算执行率',
  level1: '一级指标小计',
  problems: '问题',
  notes: '说明',
  none: '无',
  noProblems: '没有发现问题',
  unknownGrade: '未定（得分不全）',
  published: '公布数',
  unchecked: '未给出预算执行率，以下等级限制没有检查',
  exported: '已写入',
  notExported: '评分表有读不出的内容，没有导出。',
  sheetOption: '用 --sheet 指定要读的工作表',
} as const;

/** A cap in words. */
export const sayCap = (barred: string, belowPercent: string, source: string): string =>
  `预算执行率低于${belowPercent}%，不得评为${named(barred)}（${source}）`;

/** A stated figure that holds after rounding only. */
export const sayRounded = (stated: string, exact: string, where: string): string =>
  `${where}：写作${stated}，精确值为${exact}，四舍五入后相符`;
