import type { Indicator } from '../../domain/framework/framework';
import type { Written } from '../../domain/journal/register';
import { FIGURE_BASIS_WORDS, HISTORY_ACT_WORDS, HISTORY_WORDS } from '../../text/history-words';
import { SELF_SCORE_WORDS } from '../../text/self-score-words';
import type { HistoryAct } from './indicator-history';
import { sayField, sayValue } from './say-written';

type WrittenAct = Extract<HistoryAct, { kind: 'written' }>;

/** The name of a register; those of the self page have theirs here, off the way to a score. */
function nameOf(field: string, indicator: Indicator): string {
  if (field.startsWith('selfScore:')) return SELF_SCORE_WORDS.self;
  if (field.startsWith('difference:')) return SELF_SCORE_WORDS.reason;
  return sayField(field, indicator);
}

function sayWriting({ field, value, before }: WrittenAct, indicator: Indicator): string {
  const said = (each: Written['value']) => sayValue(field, each, indicator);
  const name = nameOf(field, indicator);
  const [only, ...others] = before;
  if (only === undefined) return HISTORY_WORDS.first(name, said(value));
  if (others.length > 0) {
    return HISTORY_WORDS.changed(name, HISTORY_WORDS.several(before.map(said)), said(value));
  }
  if (only === value) return HISTORY_WORDS.same(name, said(value));
  return HISTORY_WORDS.changed(name, said(only), said(value));
}

/** What an entry did, in words: the field with its old and new value, or what was taken back. */
export function sayHistoryAct(act: HistoryAct, indicator: Indicator): string {
  switch (act.kind) {
    case 'written': {
      const basis = act.basis === undefined ? '' : FIGURE_BASIS_WORDS[act.basis];
      const panels = act.panelReason === undefined ? '' : HISTORY_WORDS.panels(act.panelReason);
      return HISTORY_ACT_WORDS.written(sayWriting(act, indicator) + basis + panels);
    }
    case 'withdrawn':
    case 'restored':
      return HISTORY_ACT_WORDS[act.kind](sayHistoryAct(act.target, indicator));
    case 'captured':
    case 'assigned':
    case 'unreadable':
      return HISTORY_ACT_WORDS[act.kind]();
  }
}
