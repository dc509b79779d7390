import type { Act, ActOf } from '../../domain/journal/act';
import { isUnreadType, type UnreadAct } from '../../domain/journal/authored';
import type { ScoredEvaluation } from '../../domain/journal/evaluation';
import type { JournalLines } from '../../domain/journal/journal-lines';
import { orderEntries } from '../../domain/journal/order';
import type { PlacedEntry } from '../../domain/journal/placed-entry';
import { readAct } from '../../domain/journal/read-entry';
import { deductionField, type Field, type Written } from '../../domain/journal/register';
import type { SetAsideReason } from '../../domain/journal/set-aside';
import { writtenBy } from '../../domain/journal/written-by';
import { SeenWrites } from './seen-writes';

type Value = Written['value'];

/** Where a figure comes from: counts made on site, or a survey. */
export type FigureBasis = NonNullable<ActOf<'figure.entered'>['body']['basis']>;

/** What an entry did to an indicator. */
export type HistoryAct =
  | {
      readonly kind: 'written';
      readonly field: Field;
      readonly value: Value;
      /** What stood in the field as far as its device had seen; several in a conflict. */
      readonly before: readonly Value[];
      /** Where a figure comes from, when it was not typed. */
      readonly basis?: FigureBasis;
      /** Of a score that was taken from an expert panel: the reason that came with it, null without. */
      readonly panelReason?: string | null;
    }
  | { readonly kind: 'captured' | 'assigned' }
  | {
      readonly kind: 'withdrawn' | 'restored';
      readonly target: HistoryAct;
      readonly reason: string;
    }
  /** Of a type or form that is not known here. */
  | { readonly kind: 'unreadable' };

/** One entry of an indicator: who, when, on which device, what, and whether it counts. */
export interface HistoryItem {
  readonly hash: string;
  readonly at: string;
  /** Null where the journal says neither; both as the opening of the journal says. */
  readonly person: string | null;
  readonly device: string | null;
  readonly act: HistoryAct;
  /** Taken back by its author, as things stand now. */
  readonly takenBack: boolean;
  /** Why the fold left it out of account; null where it did not. */
  readonly setAside: SetAsideReason | null;
}

interface Known {
  readonly placed: PlacedEntry;
  readonly act: HistoryAct;
}

/** The indicators that the body of an entry speaks of, whether or not it can be read. */
function namedIn({ entry: { type, body } }: PlacedEntry): readonly unknown[] {
  if (type === 'selfScores.imported' || type === 'panelScores.adopted') {
    // One entry for a whole form, or for what a whole panel came to.
    const lines: readonly unknown[] = Array.isArray(body.scores) ? body.scores : [];
    return lines.map((line) => (line as { indicator?: unknown } | null)?.indicator);
  }
  if (type !== 'evidence.captured') return [body.indicator];
  const { evidence } = body as { evidence?: { proves?: { indicator?: unknown } } };
  return [evidence?.proves?.indicator];
}

/** The history of one indicator, entry by entry. */
class Telling {
  private readonly known: Known[] = [];
  private readonly seen = new SeenWrites();
  private readonly indicator: string;

  constructor(indicator: string) {
    this.indicator = indicator;
  }

  /** What an entry did to the indicator; null where it is about something else. */
  tell(placed: PlacedEntry, counts: boolean): HistoryAct | null {
    const isWithdrawal = placed.entry.type === 'entry.withdrawn';
    if (!isWithdrawal && !namedIn(placed).includes(this.indicator)) return null;
    const act = readAct(placed);
    const told =
      typeof act === 'string' ? this.unreadable(isWithdrawal) : this.told(placed, act, counts);
    if (told !== null) this.known.push({ placed, act: told });
    return told;
  }

  /** A withdrawal that cannot be read names nothing, and so not this indicator either. */
  private unreadable(isWithdrawal: boolean): HistoryAct | null {
    return isWithdrawal ? null : { kind: 'unreadable' };
  }

  private told(placed: PlacedEntry, act: Act | UnreadAct, counts: boolean): HistoryAct | null {
    if (act.type === 'entry.withdrawn') return this.withdrawal(placed, act, counts);
    if (act.type === 'evidence.captured') return { kind: 'captured' };
    if (act.type === 'evidence.assigned') return { kind: 'assigned' };
    const written = isUnreadType(act.type) ? null : writtenBy(act as Act, this.indicator);
    if (written === null) return { kind: 'unreadable' };
    const before = this.seen.standing(written.field, placed);
    if (counts) {
      this.seen.write(written, placed);
      const { panelReason } = written;
      const field = deductionField(this.indicator);
      if (typeof panelReason === 'string') this.seen.write({ field, value: panelReason }, placed);
    }
    const basis =
      act.type === 'figure.entered' ? (act as ActOf<'figure.entered'>).body.basis : null;
    return { kind: 'written', ...written, before, ...(basis ? { basis } : {}) };
  }

  private withdrawal(
    placed: PlacedEntry,
    { body }: Extract<Act, { type: 'entry.withdrawn' }>,
    counts: boolean,
  ): HistoryAct | null {
    const { journal, seq, hash, reason } = body;
    const target = this.known.find(
      ({ placed: { entry }, placed: there }) =>
        entry.journal === journal &&
        entry.seq === seq &&
        (hash === undefined || there.hash === hash) &&
        placed.sees(there),
    );
    if (target === undefined) return null;
    if (counts) this.seen.withdraw(target.placed, placed);
    const { act } = target;
    if (act.kind === 'withdrawn') return { kind: 'restored', target: act.target, reason };
    if (act.kind === 'restored') return { kind: 'withdrawn', target: act.target, reason };
    return { kind: 'withdrawn', target: act, reason };
  }
}

/**
 * Every entry of an indicator in fold order, those that were taken back or set aside included, with
 * what stood before. Made from what is on the phone when somebody asks; nothing of it is kept.
 */
export function indicatorHistory(
  {
    journals,
    evaluation,
  }: { readonly journals: readonly JournalLines[]; readonly evaluation: ScoredEvaluation },
  indicator: string,
): readonly HistoryItem[] {
  const aside = new Map(evaluation.setAside.map(({ hash, reason }) => [hash, reason]));
  const takenBack = new Set(evaluation.withdrawn.map(({ hash }) => hash));
  const telling = new Telling(indicator);
  return orderEntries(journals).ordered.flatMap((placed) => {
    const { hash, entry } = placed;
    const setAside = aside.get(hash) ?? null;
    const act = telling.tell(placed, setAside === null);
    if (act === null) return [];
    const { person = null, device = null } = evaluation.journals[entry.journal] ?? {};
    return [{ hash, at: entry.at, person, device, act, takenBack: takenBack.has(hash), setAside }];
  });
}
