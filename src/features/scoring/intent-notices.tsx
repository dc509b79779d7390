import { indicatorsOf } from '../../domain/framework/framework';
import type { AssignmentWork } from '../../store/assignment-work';
import { LEFT_SHOT_WORDS } from '../../text/left-shot-words';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** The indicators whose capture was cut off, each with the way back to it. */
export function IntentNotices({
  work,
  capturing,
}: {
  work: AssignmentWork;
  capturing: readonly string[];
}) {
  return indicatorsOf(work.pkg.framework)
    .filter(({ id }) => capturing.includes(id))
    .map(({ id, name }) => (
      <Notice
        key={id}
        tone="warning"
        title={LEFT_SHOT_WORDS.intent(name)}
        safe={LEFT_SHOT_WORDS.intentSafe}
        action={
          <ButtonLink to={`/a/${work.assignment}/i/${id}`}>{LEFT_SHOT_WORDS.intentGo}</ButtonLink>
        }
      />
    ));
}
