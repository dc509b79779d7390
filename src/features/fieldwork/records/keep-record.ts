import { type IndexNumber, nextIndexNo } from '../../../domain/fieldwork/index-number';
import { SECTION_OF } from '../../../domain/fieldwork/paper-kind';
import type { WrittenRecord } from '../../../domain/fieldwork/record-content';
import type { AppendInput } from '../../../store/append-input';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import { makeRecord } from '../../../store/personal-record';

/** What a record belongs to, and what it corrects: a correction keeps the index number. */
export interface RecordPlace {
  readonly visit: string | null;
  readonly site: string | null;
  readonly corrects: { readonly id: string; readonly indexNo: IndexNumber } | null;
}

/** The entry that keeps a record, with its bytes, and the id that it gets. */
export async function recordInput(
  session: FieldSession,
  work: AssignmentWork,
  content: WrittenRecord,
  { visit, site, corrects }: RecordPlace,
): Promise<{ readonly id: string; readonly input: Omit<AppendInput, 'assignment'> }> {
  const { record, evidence } = await makeRecord(session.newId, content);
  const { kind } = content;
  const id = session.newId();
  const own = () => nextIndexNo(work, session.who.person, SECTION_OF[kind]);
  const indexNo = corrects?.indexNo ?? own();
  const body = { id, kind, indexNo, visit, site, replaces: corrects?.id ?? null, record };
  return { id, input: { act: { type: 'record.kept', body }, evidence } };
}
