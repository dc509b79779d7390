import { remindersResponse } from '../../contract/issues';
import { RESULTS_NAV } from '../../text/results-nav-words';
import { AppLink } from '../../ui/app-link';
import { Notice } from '../../ui/notice';
import { useLoaded } from '../use-loaded';

/** On the desk's first page: how many issues are near or beyond their deadline; nothing where none is. */
export function DueNotice() {
  const { loaded } = useLoaded('/issues/reminders', remindersResponse);
  if (loaded.state !== 'loaded') return null;
  const { soon, overdue } = loaded.value;
  if (soon + overdue === 0) return null;
  return (
    <Notice
      tone={overdue > 0 ? 'danger' : 'warning'}
      title={RESULTS_NAV.due(soon, overdue)}
      action={<AppLink to="/issues/reminders">{RESULTS_NAV.toReminders}</AppLink>}
    />
  );
}
