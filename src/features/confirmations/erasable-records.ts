import type { Party } from '../../domain/fieldwork/acts/confirmation';
import { erasureOf } from '../../domain/fieldwork/erasure';
import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { wholeEvaluation } from '../../store/whole-evaluation';

/** Digests of the names and drawings of one side that whoever holds the phone may still destroy. */
export function erasableRecords(
  { session, work }: { readonly session: Pick<FieldSession, 'who'>; readonly work: AssignmentWork },
  sheet: Pick<Confirmation, 'signed' | 'refused'>,
  { party, kind }: { readonly party: Party; readonly kind: 'signed' | 'refused' },
): readonly string[] {
  const { fieldwork } = wholeEvaluation(work);
  return sheet[kind].flatMap(({ person, value }) => {
    const { sha256 } = value.record;
    if (value.party !== party || person !== session.who.person) return [];
    return erasureOf(fieldwork, { person, sha256 }) === null ? [sha256] : [];
  });
}
