import { useMemo } from 'react';
import { hasMinutesWaiting } from '../../domain/panel/minutes-waiting';
import type { AssignmentWork } from '../../store/assignment-work';
import { PANEL_LINK_WORDS } from '../../text/panel-link-words';
import { ButtonLink } from '../../ui/button';

/** The way to the panel's sessions, where the bureau named a panel. */
export function PanelLink({ work }: { readonly work: AssignmentWork }) {
  const { journals, evaluation } = work;
  const isWaiting = useMemo(
    () => hasMinutesWaiting(journals, evaluation.registers),
    [journals, evaluation.registers],
  );
  return (
    <ButtonLink to={`/a/${work.assignment}/panel`}>
      {isWaiting ? PANEL_LINK_WORDS.waiting : PANEL_LINK_WORDS.go}
    </ButtonLink>
  );
}
