import type { FieldSession } from '../../store/field-session';
import { STEP_WORDS } from '../../text/course-words';
import { REPORT_WORDS } from '../../text/report-words';
import { Button, ButtonLink } from '../../ui/button';
import { STEP_PATHS } from './course/step-address';
import { waitingStep } from './obstacle';
import { reportAddress } from './report-props';
import type { ReportState } from './report-state';
import { kindToSign } from './signing/own-statement';
import type { Signing } from './use-signing';

export interface ReportActionsProps {
  readonly state: ReportState;
  readonly mayAct: boolean;
  readonly who: FieldSession['who'];
  readonly signing: Signing;
  readonly assignment: string;
  readonly onSync: () => void;
}

/** The one thing to do next: seal, sign, send, or go back to work. */
export function ReportActions(props: ReportActionsProps) {
  const { state, mayAct, who, signing, assignment, onSync } = props;
  const busy = signing.step === 'working';
  if (state.kind === 'ready' && mayAct) {
    return (
      <Button kind="primary" busy={busy} onClick={() => signing.seal(state)}>
        {busy ? REPORT_WORDS.sealing : REPORT_WORDS.seal}
      </Button>
    );
  }
  const isOwnTurn =
    'statements' in state && kindToSign(who.role, who.person, state.statements) !== null;
  if (isOwnTurn) {
    return (
      <Button kind="primary" busy={busy} onClick={signing.ask}>
        {busy ? REPORT_WORDS.signing : REPORT_WORDS.sign}
      </Button>
    );
  }
  if (state.kind === 'signed') {
    return (
      <>
        <ButtonLink to={`/a/${assignment}/sync`}>{REPORT_WORDS.toSync}</ButtonLink>
        <Button kind="primary" onClick={onSync}>
          {REPORT_WORDS.sync}
        </Button>
      </>
    );
  }
  const step = state.kind === 'blocked' ? waitingStep(state.obstacles) : null;
  if (step !== null) {
    return (
      <ButtonLink kind="primary" to={reportAddress({ assignment }, STEP_PATHS[step])}>
        {STEP_WORDS[step]}
      </ButtonLink>
    );
  }
  return <ButtonLink to={`/a/${assignment}`}>{REPORT_WORDS.toTree}</ButtonLink>;
}
