import { type FormEvent, useState } from 'react';
import * as z from 'zod/mini';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import { useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { REVIEW_WORDS as WORDS } from '../../../text/review-words';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Notice } from '../../../ui/notice';
import type { CourseView } from '../course/course-view';
import { pointDraft, readPoints } from '../points/point-draft';
import { PointsField } from '../points/points-field';
import type { ReportPageProps } from '../report-props';
import type { ReviewTurn } from './review-turn';

const reviewDraft = z.object({
  found: z.nullable(z.enum(['some', 'none'])),
  findings: z.array(pointDraft),
});

interface ReviewFormProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly view: CourseView;
  readonly turn: Extract<ReviewTurn, { kind: 'own' }>;
  readonly level: string;
}

/** What one level of review found in the newest version. */
export function ReviewForm({ session, work, view, turn, level }: ReviewFormProps) {
  const version = view.newest.hash;
  const form = useFormDraft({
    ...{
      session,
      assignment: work.assignment,
      field: `review:${view.version.draft}:${turn.level}`,
    },
    ...{ schema: reviewDraft, initial: { found: null, findings: [] } },
  });
  const saver = useSave(session, work);
  const [tried, setTried] = useState(false);
  if (form === null) return null;
  const { found, findings } = form.value;
  const points = readPoints(found === 'some' ? findings : []);
  const isEmpty = found === 'some' && findings.length === 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (found === null || isEmpty || !points.ok) return;
    const body = { version, level: turn.level, findings: points.value };
    void saver.save({ act: { type: 'review.made', body }, clearDrafts: [form.field] });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <h2>{WORDS.own(level)}</h2>
      <LeftoverNotice leftover={form.leftover} />
      <ChoiceGroup
        legend={WORDS.found}
        choices={WORDS.foundChoices}
        value={found}
        error={tried && found === null ? WORDS.foundMissing : undefined}
        onChange={(value) => form.change({ found: value })}
      />
      {found === 'some' ? (
        <PointsField
          {...{ work, value: findings, newId: session.newId }}
          silent={tried && !points.ok ? points.error : []}
          onChange={(value) => form.change({ findings: value })}
        />
      ) : null}
      {tried && isEmpty ? <Notice tone="danger" live title={WORDS.findingsMissing} /> : null}
      <SaveActions saver={saver} label={WORDS.save} />
    </form>
  );
}
