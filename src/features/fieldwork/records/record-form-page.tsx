import { useLocation } from 'wouter';
import type { WrittenKind, WrittenRecord } from '../../../domain/fieldwork/record-content';
import { useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { RECORD_WORDS } from '../../../text/record-words';
import { VISIT_WORDS } from '../../../text/visit-words';
import { Notice } from '../../../ui/notice';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';
import { FieldFrame } from '../forms/field-frame';
import { type FieldPageProps, siteAddress } from '../forms/field-page';
import { localDay } from '../forms/local-time';
import { mayWrite } from '../forms/may-write';
import { type RecordPlace, recordInput } from './keep-record';
import { emptyDraft, type RecordDraft, recordDraft } from './record-draft';
import { RecordForm } from './record-form';

interface KeepRecordProps extends FieldPageProps {
  readonly kind: WrittenKind;
  readonly place: RecordPlace;
  /** Name of the draft. */
  readonly field: string;
  readonly initial: RecordDraft;
}

/** A record being written or corrected; leads to the record once it is kept. */
export function KeepRecord({ session, work, kind, place, field, initial }: KeepRecordProps) {
  const { assignment } = work;
  const form = useFormDraft({ session, assignment, field, schema: recordDraft, initial });
  const saver = useSave(session, work);
  const { run } = useOneAtATime();
  const [, navigate] = useLocation();
  if (form === null) return null;
  const keep = async (content: WrittenRecord) => {
    const { id, input } = await recordInput(session, work, content, place);
    const kept = await saver.save({ ...input, clearDrafts: [form.field] });
    if (kept !== null) navigate(siteAddress(work, `visits/r/${id}`), { replace: true });
  };
  return (
    <RecordForm
      kind={kind}
      form={form}
      saver={saver}
      onContent={(content) => run(() => keep(content))}
    />
  );
}

/** A new record, of a visit or of none. */
export function RecordFormPage({
  kind,
  visit: id,
  ...props
}: FieldPageProps & { readonly kind: WrittenKind; readonly visit: string | null }) {
  const { session, work, signs } = props;
  const { fieldwork } = wholeEvaluation(work);
  const visit = fieldwork.visits.find(({ value }) => value.visit === id)?.value ?? null;
  const path = visit === null ? 'visits' : `visits/v/${visit.visit}`;
  const { who, writer } = session;
  const own = work.pkg.team.find(({ person }) => person === who.person)?.name ?? who.name;
  return (
    <FieldFrame
      work={work}
      signs={signs}
      title={RECORD_WORDS.newTitle(kind)}
      back={{ path, label: VISIT_WORDS.title }}
    >
      {mayWrite(work, who.person) ? (
        <KeepRecord
          {...props}
          kind={kind}
          place={{ visit: visit?.visit ?? null, site: visit?.site ?? null, corrects: null }}
          field={`record:${kind}:${visit?.visit ?? ''}`}
          initial={emptyDraft(kind, localDay(writer.clock.now().at), own)}
        />
      ) : (
        <Notice title={FIELD_FORM_WORDS.readOnly} />
      )}
    </FieldFrame>
  );
}
