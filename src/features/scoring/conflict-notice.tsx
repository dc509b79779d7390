import type { Indicator } from '../../domain/framework/framework';
import { openForks } from '../../domain/journal/open-forks';
import { type Field, standingValue, valuesOf } from '../../domain/journal/register';
import type { AssignmentWork } from '../../store/assignment-work';
import { sayMinute } from '../../text/say-instant';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Notice } from '../../ui/notice';
import { ForkLink } from './fork-notices';
import { sayValue } from './say-written';

export interface ConflictNoticeProps {
  readonly work: AssignmentWork;
  readonly indicator: Indicator;
  readonly field: Field;
}

/** Values that were written without knowledge of each other, side by side, with who and when. */
export function ConflictNotice({ work, indicator, field }: ConflictNoticeProps) {
  const { registers } = work.evaluation;
  if (standingValue(registers, field) !== 'conflict') return null;
  const values = valuesOf(registers, field);
  const isOnePerson = new Set(values.map(({ person }) => person)).size === 1;
  // Between branches of a fork nothing can be decided before the fork is settled.
  const forked = openForks(work.evaluation).find(
    (journal) => values.filter((each) => each.journal === journal).length > 1,
  );
  const nameOf = (person: string) =>
    work.pkg.team.find((member) => member.person === person)?.name ?? person;
  return (
    <Notice
      tone="warning"
      title={isOnePerson ? INDICATOR_WORDS.ownConflict : INDICATOR_WORDS.conflict}
      safe={INDICATOR_WORDS.conflictSafe}
      next={forked === undefined ? INDICATOR_WORDS.conflictNext : INDICATOR_WORDS.forkConflictNext}
      action={
        forked === undefined ? null : <ForkLink assignment={work.assignment} journal={forked} />
      }
    >
      <ul>
        {values.map(({ value, person, at, hash }) => (
          <li key={hash}>
            {INDICATOR_WORDS.conflictValue(
              sayValue(field, value, indicator),
              nameOf(person),
              sayMinute(at),
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
