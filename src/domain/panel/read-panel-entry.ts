import type { ActOf } from '../journal/act';
import type { Entry } from '../journal/entry';
import type { OpenedJournal } from '../journal/evaluation';
import type { PlacedEntry } from '../journal/placed-entry';
import { readAct } from '../journal/read-entry';
import { type PanelAct, type PanelActOf, panelActSchema } from './panel-act';
import type { PanelSetAsideReason } from './panel-state';
import { isPanelType, type PanelType } from './panel-types';

/** An entry of a session with the opening of its journal: who wrote it, in which role. */
export interface PanelEntry<A extends PanelAct = PanelAct> {
  readonly placed: PlacedEntry;
  readonly act: A;
  readonly opened: OpenedJournal;
}

export type PanelEntryOf<T extends PanelType> = PanelEntry<PanelActOf<T>>;

type Meaning = PanelAct | ActOf<'journal.opened'> | PanelSetAsideReason;

// Entries never change, and a fold over more of them finds the others read.
const meanings = new WeakMap<Entry, Meaning>();

/** The meaning of an entry in the journal of a session, or why it has none there. */
export function readPanelAct(placed: PlacedEntry): Meaning {
  const { entry } = placed;
  const meaning = meanings.get(entry) ?? read(placed);
  meanings.set(entry, meaning);
  return meaning;
}

function read(placed: PlacedEntry): Meaning {
  const { type, body } = placed.entry;
  if (!isPanelType(type)) {
    const act = readAct(placed);
    if (typeof act === 'string') return act;
    return act.type === 'journal.opened' ? act : 'wrong-journal';
  }
  const act = panelActSchema.safeParse({ type, body });
  return act.success ? act.data : 'body-malformed';
}
