import type { ReactNode } from 'react';
import { roleMay } from '../../domain/journal/role-permission';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import type { DeliveryFacts } from '../../sync/delivery';
import { PASSPHRASE_WORDS } from '../../text/passphrase-words';
import { REPORT_WORDS, SIGNING_FAILURE_WORDS } from '../../text/report-words';
import { SELF_SCORE_WORDS } from '../../text/self-score-words';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { PassphraseDialog } from '../../ui/passphrase-dialog';
import type { SignFacts } from '../../ui/sign';
import { ReportActions } from './report-actions';
import { ReportContent } from './report-content';
import { ReportWays } from './report-ways';
import { useReport } from './use-report';
import { useSigning } from './use-signing';

export interface ReportPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  readonly delivery: DeliveryFacts;
  readonly onSync: () => void;
  /** Whose work may be missing here, above what is sealed. */
  readonly warning: ReactNode;
}

const maySeal = ({ pkg }: AssignmentWork, person: string): boolean =>
  pkg.team.some((each) => each.person === person && roleMay(each.role, 'report.sealed'));

interface BodyProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly state: ReturnType<typeof useReport>;
  readonly signing: ReturnType<typeof useSigning>;
}

function Body({ session, work, state, signing }: BodyProps) {
  if (state === null) return <p role="status">{REPORT_WORDS.opening}</p>;
  return (
    <>
      <ReportContent session={session} state={state} work={work} />
      <PassphraseDialog
        open={signing.step === 'asking'}
        title={REPORT_WORDS.signTitle}
        lead={REPORT_WORDS.signLead}
        words={PASSPHRASE_WORDS}
        verify={session.confirmPassphrase}
        onVerified={(signer) => signing.sign(state, signer)}
        onClose={signing.cancel}
      />
    </>
  );
}

/** Seal and sign: what is missing, exactly what will be signed, and where the signature is. */
export function ReportPage(props: ReportPageProps) {
  const { session, work, signs, delivery, onSync } = props;
  const state = useReport(session, work, delivery);
  const signing = useSigning(session, work.assignment);
  const mayAct = maySeal(work, session.who.person);
  const { step } = signing;
  return (
    <PageFrame
      title={REPORT_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: `/a/${work.assignment}`, label: REPORT_WORDS.toTree }}
      signs={signs}
      actions={
        state && (
          <ReportActions
            state={state}
            mayAct={mayAct}
            signing={signing}
            assignment={work.assignment}
            onSync={onSync}
          />
        )
      }
    >
      {step === 'failed' || step === 'too-large' ? (
        <Notice tone="danger" live {...SIGNING_FAILURE_WORDS[step]} />
      ) : null}
      {mayAct ? null : <Notice title={REPORT_WORDS.onlyLead} />}
      <ButtonLink kind="quiet" to={`/a/${work.assignment}/self`}>
        {SELF_SCORE_WORDS.open}
      </ButtonLink>
      <ReportWays assignment={work.assignment} />
      {props.warning}
      <Body session={session} work={work} state={state} signing={signing} />
    </PageFrame>
  );
}
