import type { EvidenceGrade, GradeFacts, GradeRule, Verdict } from '../domain/evidence/grade';
import type { GRADE_LIMITS } from '../domain/evidence/grade-limits';

/** What each grade says is known of how a piece of evidence was made. */
export const EVIDENCE_GRADE_WORDS = {
  A: '应用内采集，自报位置在核查点范围内，时钟比对过，一天内取得回执',
  B: '在手机上采集，自报位置在核查点范围内，时间至少一端有据',
  C: '在手机上采集，但地点或时间只知道一部分',
  D: '从别处导入，或采集过程无从知道',
} as const satisfies Record<EvidenceGrade, string>;

export const EVIDENCE_GRADE_TEXT = {
  title: '采集等级',
  short: (grade: EvidenceGrade) => `${grade} 级`,
  ledger: '逐条依据',
  limits:
    '等级只说明采集过程知道多少：位置和时间由手机自报。它不说明画面内容真实，也不说明定位没有被伪造。',
  ofOriginal: '这是加工件，等级按原件计算。',
} as const;

export const VERDICT_WORDS = {
  held: '符合',
  partly: '部分符合',
  failed: '不符合',
  unknown: '不知道',
} as const satisfies Record<Verdict, string>;

const metres = (centimetres: number): number => Math.ceil(centimetres / 100);
const HOUR_MS = 3_600_000;
const hours = (ms: number): string => (ms / HOUR_MS).toFixed(1);
/** Hours up to three days, days from then on. */
const sayAfter = (ms: number): string =>
  ms < 72 * HOUR_MS ? `${hours(ms)} 小时` : `${Math.floor(ms / (24 * HOUR_MS))} 天`;

const PATH_WORDS = {
  inApp: '由应用内相机或录音直接采集。',
  systemCamera: '由手机自带相机拍摄后交给应用，应用没有看到拍摄过程。',
  other: '从文件导入，或原件不在这里；何时何地产生，不知道。',
} as const satisfies Record<GradeFacts['path'], string>;

const CLOCK_WORDS = {
  compared: '这次打开应用后，手机时钟与服务器比对过，此后没有发现倒拨。',
  moved: '与服务器比对之后，发现手机时钟被倒拨。',
  unknown: '这次打开应用后没有与服务器比对过时钟，采集时间只是手机自报。',
} as const satisfies Record<GradeFacts['clock'], string>;

/** The thresholds, which the sentences print. */
type Limits = typeof GRADE_LIMITS;

function sayAccuracy({ accuracyCm }: GradeFacts, { accuracyM }: Limits): string {
  if (accuracyCm === null) return '采集时没有可用的定位读数。';
  const is = accuracyCm <= accuracyM * 100 ? '不超过' : '超过';
  return `手机自报定位精度 ±${metres(accuracyCm)} 米，${is} ${accuracyM} 米。`;
}

function saySite(
  { distanceM, radiusM }: GradeFacts,
  verdict: Verdict,
  { accuracyM }: Limits,
): string {
  if (verdict === 'unknown' || distanceM === null) return '无法判断是否在核查点范围内。';
  const where = verdict === 'held' ? '在范围内' : '在范围外';
  return `自报位置离核查点 ${distanceM} 米，${where}（半径 ${radiusM} 米，另允许 ${accuracyM} 米误差）。`;
}

function sayAnchor(
  { anchoredAfterMs }: GradeFacts,
  verdict: Verdict,
  { anchorMs }: Limits,
): string {
  if (anchoredAfterMs === null) return '还没有财政局的收存回执，不知道最迟何时已经存在。';
  if (anchoredAfterMs < 0 && verdict === 'failed') {
    return '收存时间早于手机自报的采集时间，两者必有一个不准。';
  }
  const after = sayAfter(Math.max(0, anchoredAfterMs));
  const limit = hours(anchorMs);
  const is = verdict === 'held' ? '在' : '超过';
  return `采集后 ${after}由财政局登记收存，${is} ${limit} 小时${verdict === 'held' ? '以内' : ''}；登记后的改动能被发现。`;
}

/** One line of the ledger: what is known, with its numbers, or that it is not known. */
export function sayLedgerLine(
  rule: GradeRule,
  verdict: Verdict,
  facts: GradeFacts,
  limits: Limits,
): string {
  switch (rule) {
    case 'path':
      return PATH_WORDS[facts.path];
    case 'accuracy':
      return sayAccuracy(facts, limits);
    case 'site':
      return saySite(facts, verdict, limits);
    case 'clock':
      return CLOCK_WORDS[facts.clock];
    case 'anchor':
      return sayAnchor(facts, verdict, limits);
  }
}

export const GRADE_RULE_WORDS = {
  path: '采集方式',
  accuracy: '定位精度',
  site: '核查点范围',
  clock: '时钟',
  anchor: '收存回执',
} as const satisfies Record<GradeRule, string>;
