import { openForks } from '../../domain/journal/open-forks';
import type { AssignmentWork } from '../../store/assignment-work';
import { FORK_NOTICE_WORDS } from '../../text/fork-notice-words';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** The way to the screen on which the fork of a journal is settled. */
export function ForkLink({ assignment, journal }: { assignment: string; journal: string }) {
  return (
    <ButtonLink to={`/a/${assignment}/fork/${journal}`}>{FORK_NOTICE_WORDS.forkGo}</ButtonLink>
  );
}

/** Journals of which there are several versions that nobody has settled yet. */
export function ForkNotices({ work }: { readonly work: AssignmentWork }) {
  return openForks(work.evaluation).map((journal) => (
    <Notice
      key={journal}
      tone="warning"
      title={FORK_NOTICE_WORDS.fork}
      safe={FORK_NOTICE_WORDS.forkSafe}
      next={FORK_NOTICE_WORDS.forkNext}
      action={<ForkLink assignment={work.assignment} journal={journal} />}
    />
  ));
}
