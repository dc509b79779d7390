/**
 * A number or a piece of evidence that a report's text refers to instead of saying it: what stands in
 * the print comes from the entries, and leads back to them.
 */
export type TextToken =
  | { readonly kind: 'total' | 'grade' | 'funds' }
  | { readonly kind: 'score' | 'deducted' | 'weight'; readonly indicator: string }
  /** Points or weight of a first level, by its place from 1. */
  | { readonly kind: 'levelScore' | 'levelWeight'; readonly level: number }
  /** What the unit gave itself, and what was verified less that: of an indicator, a level, or all. */
  | { readonly kind: 'selfScore' | 'difference'; readonly indicator: string }
  | { readonly kind: 'levelSelf' | 'levelDifference'; readonly level: number }
  | { readonly kind: 'selfTotal' | 'verifiedTotal' | 'differenceTotal' }
  | { readonly kind: 'figure'; readonly indicator: string; readonly figure: string }
  /** The first digits of its SHA-256, eight at least. */
  | { readonly kind: 'evidence'; readonly digits: string };

/** What each kind is called where people write it, in braces: {总分}, {得分:C201}, {数值:C201.spent}. */
const TOKEN_NAMES = {
  total: '总分',
  grade: '等级',
  funds: '资金',
  score: '得分',
  deducted: '扣分',
  weight: '满分',
  levelScore: '级得分',
  levelWeight: '级满分',
  selfScore: '自评分',
  difference: '差额',
  levelSelf: '级自评分',
  levelDifference: '级差额',
  selfTotal: '自评合计',
  verifiedTotal: '复核合计',
  differenceTotal: '差额合计',
  figure: '数值',
  evidence: '佐证',
} as const satisfies Record<TextToken['kind'], string>;

const KINDS: ReadonlyMap<string, TextToken['kind']> = new Map(
  Object.entries(TOKEN_NAMES).map(([kind, name]) => [name, kind as TextToken['kind']]),
);

type Alone = 'total' | 'grade' | 'funds' | 'selfTotal' | 'verifiedTotal' | 'differenceTotal';
const ALONE: ReadonlySet<string> = new Set<Alone>([
  ...(['total', 'grade', 'funds'] as const),
  ...(['selfTotal', 'verifiedTotal', 'differenceTotal'] as const),
]);
const standsAlone = (kind: TextToken['kind']): kind is Alone => ALONE.has(kind);

const DIGITS = /^[0-9a-f]{8,64}$/;
const LEVEL = /^[1-9]\d?$/;

/** As it is written in a text. */
export function writeToken(token: TextToken): string {
  const name = TOKEN_NAMES[token.kind];
  switch (token.kind) {
    case 'score':
    case 'deducted':
    case 'weight':
    case 'selfScore':
    case 'difference':
      return `{${name}:${token.indicator}}`;
    case 'levelScore':
    case 'levelWeight':
    case 'levelSelf':
    case 'levelDifference':
      return `{${name}:${token.level}}`;
    case 'figure':
      return `{${name}:${token.indicator}.${token.figure}}`;
    case 'evidence':
      return `{${name}:${token.digits}}`;
    default:
      return `{${name}}`;
  }
}

function withSubject(kind: TextToken['kind'], subject: string): TextToken | null {
  switch (kind) {
    case 'score':
    case 'deducted':
    case 'weight':
    case 'selfScore':
    case 'difference':
      return { kind, indicator: subject };
    case 'levelScore':
    case 'levelWeight':
    case 'levelSelf':
    case 'levelDifference':
      return LEVEL.test(subject) ? { kind, level: Number(subject) } : null;
    case 'figure': {
      // Codes may hold dots themselves; which of them parts the two is for whoever knows both.
      const at = subject.lastIndexOf('.');
      if (at < 1) return null;
      return { kind, indicator: subject.slice(0, at), figure: subject.slice(at + 1) };
    }
    case 'evidence':
      return DIGITS.test(subject) ? { kind, digits: subject } : null;
    default:
      return null;
  }
}

/** Reads what stands between two braces; null where it is no reference, and so stays text. */
export function readToken(inside: string): TextToken | null {
  const [, name = '', subject] = /^([^:：]+)(?:[:：](.+))?$/u.exec(inside.trim()) ?? [];
  const kind = KINDS.get(name);
  if (kind === undefined) return null;
  if (subject !== undefined) return withSubject(kind, subject.trim());
  return standsAlone(kind) ? { kind } : null;
}
