import { type FormEvent, useState } from 'react';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import { useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { REVIEW_WORDS as WORDS } from '../../../text/review-words';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Notice } from '../../../ui/notice';
import type { CourseView } from '../course/course-view';
import { readPoints } from '../points/point-draft';
import { PointsField } from '../points/points-field';
import type { ReportPageProps } from '../report-props';
import { NewerGoOn, NewerVersion } from './newer-version';
import { type ReviewDraft, reviewDraft, reviewField } from './review-draft';
import type { ReviewTurn } from './review-turn';

interface ReviewFormProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly view: CourseView;
  readonly turn: Extract<ReviewTurn, { kind: 'own' }>;
  readonly level: string;
}

const NOTHING: ReviewDraft = { found: null, findings: [], version: null };

/** What was typed, and whether another version has taken the place of the one it was typed for. */
function useReviewDraft({ session, work, view, turn }: Omit<ReviewFormProps, 'level'>) {
  const newest = view.newest.hash;
  const [seen, setSeen] = useState(newest);
  const form = useFormDraft({
    ...{ session, assignment: work.assignment, field: reviewField(turn.level) },
    ...{ schema: reviewDraft, initial: NOTHING },
  });
  if (form === null) return null;
  const version = form.value.version ?? seen;
  const change = (part: Partial<ReviewDraft>): void => form.change({ version, ...part });
  const take = (part: Partial<ReviewDraft>): void => {
    setSeen(newest);
    if (form.isTyped) form.change({ ...part, version: newest });
  };
  return { form, version, isOutdated: version !== newest, change, take };
}

/** What one level of review found in the newest version. */
export function ReviewForm({ level, ...props }: ReviewFormProps) {
  const { session, work, view, turn } = props;
  const typing = useReviewDraft(props);
  const saver = useSave(session, work);
  const [tried, setTried] = useState(false);
  if (typing === null) return null;
  const { form, version, isOutdated, change, take } = typing;
  const { found, findings } = form.value;
  const points = readPoints(found === 'some' ? findings : []);
  const isEmpty = found === 'some' && findings.length === 0;
  const typed = findings.length;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isOutdated || found === null || isEmpty || !points.ok) return;
    const body = { version, level: turn.level, findings: points.value };
    void saver.save({ act: { type: 'review.made', body }, clearDrafts: [form.field] });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <h2>{WORDS.own(level)}</h2>
      {isOutdated ? (
        <NewerVersion
          {...{ work, typed, newest: view.newest }}
          onClear={() => take({ found: null, findings: [] })}
        />
      ) : null}
      <LeftoverNotice leftover={form.leftover} />
      <ChoiceGroup
        legend={WORDS.found}
        choices={WORDS.foundChoices}
        value={found}
        error={tried && found === null ? WORDS.foundMissing : undefined}
        onChange={(value) => change({ found: value })}
      />
      {found === 'some' ? (
        <PointsField
          {...{ work, value: findings, newId: session.newId }}
          silent={tried && !points.ok ? points.error : []}
          onChange={(value) => change({ findings: value })}
        />
      ) : null}
      {tried && isEmpty ? <Notice tone="danger" live title={WORDS.findingsMissing} /> : null}
      {isOutdated ? (
        <NewerGoOn typed={typed} onKeep={() => take(typed === 0 ? { found: null } : {})} />
      ) : (
        <SaveActions saver={saver} label={WORDS.save} />
      )}
    </form>
  );
}
