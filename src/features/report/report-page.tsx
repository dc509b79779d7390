import { roleMay } from '../../domain/journal/role-permission';
import type { AssignmentWork } from '../../store/assignment-work';
import { PASSPHRASE_WORDS } from '../../text/passphrase-words';
import { REPORT_WORDS, SIGNING_FAILURE_WORDS } from '../../text/report-words';
import { ROLE_WORDS } from '../../text/role-words';
import { UNIT_WORDS } from '../../text/unit-words';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { PassphraseDialog } from '../../ui/passphrase-dialog';
import { ReportActions } from './report-actions';
import { ReportContent } from './report-content';
import { type ReportPageProps, reportAddress } from './report-props';
import { ReportWays } from './report-ways';
import { useReport } from './use-report';
import { useSigning } from './use-signing';

const maySeal = ({ pkg }: AssignmentWork, person: string): boolean =>
  pkg.team.some((each) => each.person === person && roleMay(each.role, 'report.sealed'));

interface BodyProps extends Pick<ReportPageProps, 'session' | 'work' | 'warning'> {
  readonly state: ReturnType<typeof useReport>;
  readonly signing: ReturnType<typeof useSigning>;
}

function Body({ session, work, state, signing, warning }: BodyProps) {
  if (state === null) return <p role="status">{REPORT_WORDS.opening}</p>;
  return (
    <>
      <ReportContent {...{ session, state, work, warning }} />
      <PassphraseDialog
        open={signing.step === 'asking'}
        title={REPORT_WORDS.signTitle(ROLE_WORDS[session.who.role])}
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
  const { session, work, signs, delivery, onSync, warning } = props;
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
            who={session.who}
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
      <Body {...{ session, work, state, signing, warning }} />
      {work.evaluation.sealed.length === 0 ? null : (
        <ButtonLink to={reportAddress(work, 'unit')}>{UNIT_WORDS.open}</ButtonLink>
      )}
      <ReportWays work={work} />
    </PageFrame>
  );
}
