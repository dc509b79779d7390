import type { KeptRecord } from '../../../domain/fieldwork/fieldwork';
import type { StandingRecord } from '../../../domain/fieldwork/kept-papers';
import { WRITTEN_KINDS } from '../../../domain/fieldwork/record-content';
import { erasureHold } from '../../../store/erasure-stand';
import { ERASURE_WORDS } from '../../../text/erasure-words';
import { RECORD_KIND_WORDS, RECORD_WORDS } from '../../../text/record-words';
import { sayMinute } from '../../../text/say-instant';
import { VISIT_WORDS } from '../../../text/visit-words';
import { List, ListRow } from '../../../ui/list-row';
import { type FieldPageProps, nameOf, siteAddress } from '../forms/field-page';

interface RecordListProps extends Pick<FieldPageProps, 'work'> {
  readonly label: string;
  readonly records: readonly StandingRecord[];
  /** What each row ends with, unless it was erased. */
  readonly trailing?: string;
}

/** Whether a record was destroyed, or is still named by others; nothing of one that nobody ordered. */
function sayErased(work: RecordListProps['work'], { erased, person, value }: KeptRecord) {
  if (erased === null) return undefined;
  const hold = erasureHold(work, { person, sha256: value.record.sha256 });
  return hold === null ? RECORD_WORDS.erased : ERASURE_WORDS.held;
}

/** Records by index number, kind, author and time. */
export function RecordList({ work, label, records, trailing }: RecordListProps) {
  if (records.length === 0) return <p className="soft">{VISIT_WORDS.noRecords}</p>;
  return (
    <List label={label}>
      {records.map(({ record }) => (
        <ListRow
          key={record.hash}
          to={siteAddress(work, `visits/r/${record.value.id}`)}
          title={RECORD_KIND_WORDS[record.value.kind]}
          detail={`${record.value.indexNo} · ${nameOf(work, record.person)} · ${sayMinute(record.at)}`}
          trailing={record.erased === null ? trailing : sayErased(work, record)}
        />
      ))}
    </List>
  );
}

/** Own records that were taken back and whose content can still be destroyed; nothing without any. */
export function WithdrawnRecords({
  work,
  records,
}: Pick<FieldPageProps, 'work'> & { readonly records: readonly KeptRecord[] }) {
  if (records.length === 0) return null;
  return (
    <>
      <h2>{RECORD_WORDS.withdrawnTitle}</h2>
      <RecordList
        work={work}
        label={RECORD_WORDS.withdrawnTitle}
        records={records.map((record) => ({ record, earlier: [] }))}
        trailing={RECORD_WORDS.withdrawnRow}
      />
    </>
  );
}

/** The records that can be written, on a visit or outside of one. */
export function NewRecordLinks({
  work,
  visit,
}: Pick<FieldPageProps, 'work'> & { readonly visit: string | null }) {
  const query = visit === null ? '' : `?visit=${visit}`;
  return (
    <List label={VISIT_WORDS.addRecord}>
      {WRITTEN_KINDS.map((kind) => (
        <ListRow
          key={kind}
          to={siteAddress(work, `visits/new/${kind}${query}`)}
          title={RECORD_WORDS.newTitle(kind)}
        />
      ))}
    </List>
  );
}
