import { type FormEvent, useState } from 'react';
import type { Site } from '../../../domain/assignment/assignment-package';
import type { Arrival } from '../../../domain/fieldwork/arrival';
import type { Visit } from '../../../domain/fieldwork/fieldwork';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { SaveActions } from '../../../forms/save-actions';
import { useSave } from '../../../forms/use-save';
import { VISIT_WORDS } from '../../../text/visit-words';
import type { PointPickerSlot } from '../../../ui/point-picker';
import { TextArea } from '../../../ui/text-area';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';
import type { FieldPageProps } from '../forms/field-page';
import { FarDialog } from './far-dialog';
import { type KeptTrack, readTrack } from './track-drafts';
import { useArrivalForm } from './use-arrival-form';
import { positionOf, trackInput } from './visit-acts';
import { WhereaboutsCard } from './whereabouts-card';

interface CheckOutProps extends Pick<FieldPageProps, 'session' | 'work'> {
  readonly site: Site;
  readonly pointPicker: PointPickerSlot;
  readonly visit: Visit;
}

function useCheckOut({ session, work, site, visit: { value }, pointPicker }: CheckOutProps) {
  const { visit } = value;
  const left = useArrivalForm({ session, work, site, pointPicker }, `visitOut:${visit}`);
  const saver = useSave(session, work);
  const { run, busy } = useOneAtATime();
  const [asked, setAsked] = useState<Arrival | null>(null);
  /** The track first, with its drafts. One point is no way; its draft goes with the visit's end. */
  const trackFirst = async (track: KeptTrack) =>
    track.points.length < 2
      ? []
      : [await trackInput(session, work, { visit, site: site.id }, track)];
  const end = async () => {
    setAsked(null);
    const manual = left.checkPoint();
    const track = await readTrack(session, work.assignment, visit);
    if (left.form === null || manual === undefined) return;
    const position = positionOf(left.state, manual, session.writer.clock.now().at);
    const summary = toPlainText(left.draft.first).trim();
    const body = { visit, position, summary };
    const clearDrafts = [...left.drafts, ...track.drafts];
    const ended = { act: { type: 'visit.ended', body } as const, clearDrafts };
    await saver.save(...(await trackFirst(track)), ended);
  };
  const leave = () => void run(end);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (left.checkPoint() === undefined) return;
    const there = left.arrival.kind === 'there' && left.arrival.basis === 'fix';
    if (there) leave();
    else setAsked(left.arrival);
  };
  return { ...left, saver: { ...saver, busy }, asked, setAsked, leave, submit };
}

/** Checking out: where the phone is, and what came of the visit. */
export function CheckOutForm(props: CheckOutProps) {
  const leaving = useCheckOut(props);
  const { form, draft, saver } = leaving;
  if (form === null) return null;
  return (
    <>
      <h2>{VISIT_WORDS.checkOutTitle}</h2>
      <form className="stack" noValidate onSubmit={leaving.submit}>
        <WhereaboutsCard title={VISIT_WORDS.site(props.site.name)} {...leaving.card} />
        <TextArea
          label={VISIT_WORDS.summary}
          hint={VISIT_WORDS.summaryHint}
          maxLength={2000}
          value={draft.first}
          onChange={(event) => form.change({ first: event.target.value })}
        />
        <SaveActions saver={saver} label={VISIT_WORDS.checkOut} working={VISIT_WORDS.checkingOut} />
        <FarDialog
          arrival={leaving.asked}
          confirm={VISIT_WORDS.confirmOut}
          onConfirm={leaving.leave}
          onClose={() => leaving.setAsked(null)}
        />
      </form>
    </>
  );
}
