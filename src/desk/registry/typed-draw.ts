import { toPlainText } from '../../domain/kernel/plain-text';
import { type DrawPlan, drawPlan } from '../../domain/registry/draw-plan';

/** A field and how many, as typed; `key` tells lines apart. */
export interface TypedQuota {
  readonly key: number;
  readonly field: string;
  readonly count: string;
}

/** What is typed of a draw. `parties`: a line each. */
export interface TypedDraw {
  readonly title: string;
  readonly parties: string;
  readonly quotas: readonly TypedQuota[];
}

export interface ReadDraw {
  /** Null while something is at fault. */
  readonly plan: DrawPlan | null;
  readonly faults: readonly ('title' | 'parties' | 'quota' | 'quotaTwice')[];
}

/** What a form says of a draw, or which of its fields are at fault. */
export function readTypedDraw(typed: TypedDraw): ReadDraw {
  const title = toPlainText(typed.title).trim();
  const lines = typed.parties.split('\n').map((each) => toPlainText(each).trim());
  const parties = lines.filter((each) => each !== '');
  const quotas = typed.quotas.map(({ field, count }) => ({ field, count: Number(count) }));
  const isCount = ({ field, count }: DrawPlan['quotas'][number]): boolean =>
    field !== '' && Number.isInteger(count) && count >= 1 && count <= 50;
  const faults: ReadDraw['faults'][number][] = [];
  if (title === '') faults.push('title');
  if (parties.length === 0) faults.push('parties');
  if (!quotas.every(isCount)) faults.push('quota');
  if (new Set(quotas.map(({ field }) => field)).size < quotas.length) faults.push('quotaTwice');
  const plan = drawPlan.safeParse({ title, parties, quotas });
  return { plan: faults.length === 0 ? (plan.data ?? null) : null, faults };
}
