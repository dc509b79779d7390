import type {
  PreSealCheck,
  PreSealFacts,
  PreSealState,
  PreSealSubject,
} from '../domain/report/pre-seal/pre-seal-check';

/** Words of the page that looks through a report before its seal. */
export const PRE_SEAL_WORDS = {
  title: '封存前检查',
  opening: '正在检查…',
  failed: (checks: number) => `有 ${checks} 项没有通过`,
  failedNext: '点每一处即可前往处理；处理好再回到这里。',
  passed: '各项检查都通过',
  passedLook: (checks: number) => `没有不通过的；${checks} 项要看一眼`,
  lookNext: '这些不影响封存，请核实后再决定。',
  honest: '这里只检查本机上的记录，不判断内容是否恰当。',
  groups: {
    failed: '没有通过',
    look: '需要看一眼',
    waits: '还不能检查',
    passed: '通过',
    none: '不适用',
  } satisfies Record<PreSealState, string>,
  more: (rest: number) => `显示其余 ${rest} 处`,
  notAsked: (count: number) => `有 ${count} 项在本报告中不适用`,
  unproven: '扣了分、写了原因，没有佐证',
  bare: '已填写，没有佐证',
  drift: '与填入时依据的调查或核查不一致',
} as const;

/** How many places of a check there is something to do at; empty where it is about no place. */
export function sayPreSealPlaces({ state, items }: Pick<PreSealCheck, 'state' | 'items'>): string {
  if (items.length === 0) return '';
  return state === 'failed' ? `未通过 ${items.length} 处` : `${items.length} 处要看`;
}

const TITLES: Readonly<Record<PreSealSubject, string>> = {
  scored: '指标全部完成',
  sum: '各项得分之和与总分',
  grade: '等级与总分',
  conclusion: '评估结论',
  boundary: '总分是否临近等级分界',
  reasons: '扣分有理由',
  evidence: '扣分有依据，满分有佐证',
  figures: '数值与调查、核查一致',
  panel: '采用的专家组评分',
  differences: '自评与复核的差额',
  sections: '报告正文各节完整',
  references: '正文中的引用',
  declared: '主评人独立性声明',
  conflicts: '填写一致',
  forks: '日志没有未认定的分叉',
  entries: '没有未记入的内容',
  team: '队友的记录',
  consultation: '书面意见逐条答复',
  review: '内部审核与问题处理',
};

type Lines = { readonly [S in PreSealSubject]: (facts: PreSealFacts[S]) => string };

function sayGrade({ total, grade, beforeCaps, byPrint, unchecked }: PreSealFacts['grade']): string {
  if (grade === null) return `总分 ${total}，没有等级`;
  const capped = beforeCaps === grade ? '' : `（按总分为“${beforeCaps}”，因等级限制降低）`;
  const print =
    byPrint === beforeCaps
      ? ''
      : `；印出的 ${total} 会被看成“${byPrint ?? '无等级'}”，等级按未舍入的总分定，请在正文说明`;
  const rest = unchecked === 0 ? '' : `；有 ${unchecked} 条等级限制没有数据可核对`;
  return `总分 ${total}，等级“${grade}”${capped}${print}${rest}`;
}

/** What was looked at, where there is something to look at. */
const LINES: Lines = {
  scored: ({ scored, all }) => `${all} 项指标完成 ${scored} 项`,
  sum: ({ sum, total, saysRounding }) => {
    if (sum === total) return `各项得分之和 ${sum} ＝ 总分 ${total}`;
    const said = `印出的各项得分之和 ${sum}，总分 ${total}`;
    return saysRounding ? `${said}；只对总分舍入，报告中会写明` : `${said}，两者不等`;
  },
  grade: sayGrade,
  conclusion: ({ label }) => (label === null ? '看是否已给出结论' : `结论：${label}`),
  boundary: ({ isWatched, looks }) => {
    if (!isWatched) return '离各等级分界都够远';
    return looks === 0 ? '临近分界，还没有另一人复看' : '临近分界，已由另一人复看';
  },
  reasons: ({ deductions }) =>
    deductions === 0 ? '没有扣分' : `扣分的指标 ${deductions} 项，看是否都写了原因`,
  evidence: ({ pieces, proven, all }) => `佐证 ${pieces} 件，${all} 项指标中 ${proven} 项有佐证`,
  figures: ({ based }) => `从调查或核查填入的数值 ${based} 个`,
  panel: ({ adopted }) => `采用专家组评分的指标 ${adopted} 项，与会议纪要核对`,
  differences: ({ compared, differing }) =>
    `对照 ${compared} 项，有差额 ${differing} 项，看是否都有原因`,
  sections: ({ done, asked }) => `必写的 ${asked} 节写好 ${done} 节`,
  references: ({ references }) => `引用 ${references} 处，看是否都指得到`,
  declared: () => '看主评人是否已声明独立',
  conflicts: () => '看同一处是否有几种填写',
  forks: ({ settled }) =>
    settled === 0 ? '看有没有同一日志的两个版本' : `已认定的分叉 ${settled} 处`,
  entries: () => '看有没有打了字没保存、或本机不认识的记录',
  team: ({ members }) => `应有 ${members} 人的记录；队友最近一次同步之后又写了什么，离线时无法知道`,
  consultation: ({ parties, remarks }) => `征求 ${parties} 方意见，收到意见 ${remarks} 条`,
  review: ({ levels, findings }) => `审核 ${levels} 级，提出问题 ${findings} 个`,
};

/** Why a check does not apply. */
const NONE: Partial<Record<PreSealSubject, string>> = {
  conclusion: '这项评价不以文字下结论',
  boundary: '指标体系没有规定复看范围',
  reasons: '没有扣分',
  figures: '没有从调查或核查填入的数值',
  panel: '没有采用专家组评分',
  differences: '没有自评分',
  sections: '任务没有要求在手机上写正文',
  references: '没有正文',
  consultation: '任务没有规定征求意见',
  review: '任务没有规定内部审核',
};

/** Why a check cannot be made yet. */
const WAITS: Partial<Record<PreSealSubject, string>> = {
  sum: '指标全部完成才有总分',
  grade: '指标全部完成才有等级',
  boundary: '指标全部完成才能看',
  review: '意见都答复、其他各项完成之后',
};

/** What a check is about; where nothing gives points, without a word of them. */
export const sayPreSealTitle = (check: PreSealSubject, hasPoints: boolean): string =>
  check === 'evidence' && !hasPoints ? '填写内容的佐证' : TITLES[check];

/** One plain line on what a check looked at. */
export function sayPreSealLine(check: PreSealCheck): string {
  const instead = { none: NONE, waits: WAITS }[check.state as 'none' | 'waits']?.[check.check];
  if (instead !== undefined) return instead;
  // Each line takes the facts of its own check, which the compiler cannot tell from the union.
  return (LINES[check.check] as (facts: PreSealCheck['facts']) => string)(check.facts);
}
