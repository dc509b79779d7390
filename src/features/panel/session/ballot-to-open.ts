import { ballotOf } from '../../../domain/panel/member-step';
import type { BallotToOpen } from '../../../store/panel/open-ballot';
import type { SessionPageProps } from '../panel-props';

/** A person's ballot of the last round, with where it lies; null where there is none. */
export function ballotToOpen(
  { work, panel, state, round }: SessionPageProps,
  person: string,
): BallotToOpen | null {
  const ballot = ballotOf(round, person);
  if (ballot === null) return null;
  const place = { assignment: work.assignment, session: panel.session, round: round.round };
  return { place, ballot, members: state.members };
}
