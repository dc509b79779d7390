import { givesNoPoints } from '../../domain/framework/framework';
import type { AssignmentWork } from '../../store/assignment-work';
import { CHANGES_WORDS } from '../../text/changes-words';
import { CONCLUSION_WORDS } from '../../text/conclusion-words';
import { LEDGER_WORDS } from '../../text/ledger-words';
import { SELF_SCORE_WORDS } from '../../text/self-score-words';
import { ButtonLink } from '../../ui/button';
import { reportAddress } from './report-props';

/** From the report to its conclusion in words, to what its points rest on, and to what changed in it. */
export function ReportWays({ work }: { readonly work: AssignmentWork }) {
  const { framework } = work.pkg;
  const hasPoints = !givesNoPoints(framework);
  return (
    <>
      {framework.conclusions === undefined ? null : (
        <ButtonLink to={reportAddress(work, 'conclusion')}>{CONCLUSION_WORDS.title}</ButtonLink>
      )}
      {hasPoints ? (
        <>
          <ButtonLink kind="quiet" to={`/a/${work.assignment}/self`}>
            {SELF_SCORE_WORDS.open}
          </ButtonLink>
          <ButtonLink kind="quiet" to={reportAddress(work, 'ledger')}>
            {LEDGER_WORDS.title}
          </ButtonLink>
        </>
      ) : null}
      <ButtonLink kind="quiet" to={reportAddress(work, 'changes')}>
        {CHANGES_WORDS.title}
      </ButtonLink>
    </>
  );
}
