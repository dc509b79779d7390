import type { Act } from '../journal/act';
import { type Authored, isAct, isUnreadType } from '../journal/authored';
import { sectionField } from '../journal/register';
import { type FieldWrite, writtenBy } from '../journal/written-by';
import { type DoneBy, doneBy, type EntriesBetween } from './entries-between';

/** What a change is about: an indicator, or a section of the report's text. */
export interface ChangeSubject {
  readonly kind: 'indicator' | 'section';
  readonly id: string;
}

/** An entry that changed something of a subject. */
export interface ChangeCause extends DoneBy, FieldWrite {
  readonly kind: 'written' | 'withdrawn' | 'restored';
  /** The panel session that a score was taken from; null where somebody wrote it. */
  readonly panel: string | null;
  /** Why it was taken back or restored; empty where it was written. */
  readonly reason: string;
}

/** What an entry writes to a field of the subject; null for entries about something else. */
function writeOf({ act }: Authored, { kind, id }: ChangeSubject): FieldWrite | null {
  if (isUnreadType(act.type)) return null;
  const known = act as Act;
  if (kind === 'section') {
    if (known.type !== 'section.written' || known.body.section !== id) return null;
    return { field: sectionField(id), value: known.body.text };
  }
  const write = writtenBy(known, id);
  return write?.field.split(':')[1] === id ? write : null;
}

const panelOf = (entry: Authored): string | null =>
  isAct(entry, 'panelScores.adopted') ? entry.act.body.session : null;

/** Who wrote to the fields of a subject between two versions, or took back what stood there. */
export function causesOf(between: EntriesBetween, subject: ChangeSubject): readonly ChangeCause[] {
  return between.entries.flatMap((entry): readonly ChangeCause[] => {
    const back = isAct(entry, 'entry.withdrawn') ? between.takenBack(entry) : null;
    const source = back?.target ?? entry;
    const write = writeOf(source, subject);
    if (write === null) return [];
    const how = back ?? { kind: 'written' as const, reason: '' };
    return [
      {
        ...{ ...doneBy(entry), ...write, panel: panelOf(source) },
        ...{ kind: how.kind, reason: how.reason },
      },
    ];
  });
}
