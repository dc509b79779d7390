import type { Act, ActOf } from '../journal/act';
import { type Authored, isAct, isUnreadType } from '../journal/authored';
import { sectionField } from '../journal/register';
import { type FieldWrite, writtenBy } from '../journal/written-by';
import { type DoneBy, doneBy, type EntriesBetween } from './entries-between';

/** What a change is about: an indicator, or a section of the report's text. */
export interface ChangeSubject {
  readonly kind: 'indicator' | 'section';
  readonly id: string;
}

/** By whom, when and how an entry changed something. */
interface Done extends DoneBy {
  readonly kind: 'written' | 'withdrawn' | 'restored';
  /** Why it was taken back or restored; empty where it was written. */
  readonly reason: string;
}

/** An entry that changed something of a subject. */
export interface ChangeCause extends Done, FieldWrite {
  /** The panel session that a score was taken from; null where somebody wrote it. */
  readonly panel: string | null;
}

/** An entry that gave a conclusion in words, or took one back. */
export interface ConclusionCause extends Done {
  readonly given: ActOf<'conclusion.given'>['body'];
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

/** What entries did that `read` finds something in: wrote it, took it back, or restored it. */
function tracedIn<T extends object>(
  between: EntriesBetween,
  read: (source: Authored) => T | null,
): readonly (Done & T)[] {
  return between.entries.flatMap((entry): readonly (Done & T)[] => {
    const back = isAct(entry, 'entry.withdrawn') ? between.takenBack(entry) : null;
    const said = read(back?.target ?? entry);
    if (said === null) return [];
    const { kind, reason } = back ?? { kind: 'written' as const, reason: '' };
    return [{ ...doneBy(entry), kind, reason, ...said }];
  });
}

/** Who wrote to the fields of a subject between two versions, or took back what stood there. */
export const causesOf = (between: EntriesBetween, subject: ChangeSubject): readonly ChangeCause[] =>
  tracedIn(between, (source) => {
    const write = writeOf(source, subject);
    return write && { ...write, panel: panelOf(source) };
  });

/** Who concluded in words between two versions, or took a conclusion back. */
export const conclusionCauses = (between: EntriesBetween): readonly ConclusionCause[] =>
  tracedIn(between, (source) =>
    isAct(source, 'conclusion.given') ? { given: source.act.body } : null,
  );
