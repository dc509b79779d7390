import { mayReadJournal } from '../contract/authorisation';
import { type TeamProgress, teamProgress } from '../domain/journal/team-progress';
import type { AssignmentWork } from '../store/assignment-work';
import type { SignedInPerson } from '../store/field-session';

/** Whose work is on this phone, of those whose work may come to it. */
export function teamView(work: AssignmentWork, who: SignedInPerson): TeamProgress {
  const { team } = work.pkg;
  const role = team.find(({ person }) => person === who.person)?.role ?? who.role;
  const expected = team.filter(
    (member) => member.person === who.person || mayReadJournal(role, member.role),
  );
  return teamProgress(expected, work.journals);
}
