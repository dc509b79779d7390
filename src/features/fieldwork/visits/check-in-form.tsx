import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Site } from '../../../domain/assignment/assignment-package';
import type { Arrival } from '../../../domain/fieldwork/arrival';
import { lastPurpose } from '../../../domain/fieldwork/visit-state';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import { useSave } from '../../../forms/use-save';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { VISIT_WORDS } from '../../../text/visit-words';
import type { PointPickerSlot } from '../../../ui/point-picker';
import { TextArea } from '../../../ui/text-area';
import { type FieldPageProps, siteAddress } from '../forms/field-page';
import { FarDialog } from './far-dialog';
import { useArrivalForm } from './use-arrival-form';
import { nextNumber, positionOf } from './visit-acts';
import { WhereaboutsCard } from './whereabouts-card';

interface CheckInProps extends Pick<FieldPageProps, 'session' | 'work'> {
  readonly site: Site;
  readonly pointPicker: PointPickerSlot;
}

function useCheckIn({ session, work, site, pointPicker }: CheckInProps) {
  const first = lastPurpose(wholeEvaluation(work).fieldwork, session.who.person);
  const place = { session, work, site, pointPicker, first };
  const arrived = useArrivalForm(place, `visitIn:${site.id}`);
  const { draft, form, state, checkPoint } = arrived;
  const saver = useSave(session, work);
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<Arrival | null>(null);
  const [missing, setMissing] = useState(false);
  const write = async () => {
    setAsked(null);
    const manual = checkPoint();
    if (form === null || manual === undefined) return;
    const visit = session.newId();
    const position = positionOf(state, manual, session.writer.clock.now().at);
    const body = {
      ...{ visit, site: site.id, indexNo: nextNumber(session, work, 'visit'), position },
      purpose: toPlainText(draft.first).trim(),
      agenda: toPlainText(draft.second).trim(),
    };
    const input = { act: { type: 'visit.began', body } as const, clearDrafts: arrived.drafts };
    if ((await saver.save(input)) !== null)
      navigate(siteAddress(work, `visits/v/${visit}`), { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(draft.first.trim() === '');
    if (draft.first.trim() === '' || checkPoint() === undefined) return;
    const there = arrived.arrival.kind === 'there' && arrived.arrival.basis === 'fix';
    if (there) void write();
    else setAsked(arrived.arrival);
  };
  return { ...arrived, saver, asked, setAsked, missing, write, submit };
}

/** Checking in: where the phone is, what for, and what is planned. */
export function CheckInForm(props: CheckInProps) {
  const visit = useCheckIn(props);
  const { form, draft, saver } = visit;
  if (form === null) return null;
  return (
    <form className="stack" noValidate onSubmit={visit.submit}>
      <p className="soft">{VISIT_WORDS.checkInLead}</p>
      <LeftoverNotice leftover={form.leftover} />
      <WhereaboutsCard title={VISIT_WORDS.site(props.site.name)} {...visit.card} />
      <TextArea
        label={VISIT_WORDS.purpose}
        required
        maxLength={500}
        rows={2}
        value={draft.first}
        error={visit.missing ? FIELD_FORM_WORDS.missing : undefined}
        onChange={(event) => form.change({ first: event.target.value })}
      />
      <TextArea
        label={VISIT_WORDS.agenda}
        hint={VISIT_WORDS.agendaHint}
        maxLength={2000}
        value={draft.second}
        onChange={(event) => form.change({ second: event.target.value })}
      />
      <SaveActions saver={saver} label={VISIT_WORDS.checkIn} working={VISIT_WORDS.checkingIn} />
      <FarDialog
        arrival={visit.asked}
        confirm={VISIT_WORDS.confirmIn}
        onConfirm={() => void visit.write()}
        onClose={() => visit.setAsked(null)}
      />
    </form>
  );
}
