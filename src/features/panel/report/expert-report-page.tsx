import { SignText } from '../../../forms/sign-text';
import {
  REPORT_TEXT_FAULT_WORDS,
  EXPERT_REPORT_WORDS as WORDS,
} from '../../../text/expert-report-words';
import { PANELS_WORDS } from '../../../text/panel-words';
import { sayPhoneProblem } from '../../../text/problem-words';
import { REPORT_WORDS } from '../../../text/report-words';
import { ROLE_WORDS } from '../../../text/role-words';
import { sayMinute } from '../../../text/say-instant';
import type { PreparedReport } from '../../../trust/prepared-report';
import type { Statement } from '../../../trust/statement';
import { Button, ButtonLink } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { SignedText } from '../../../ui/signed-text';
import { addressOf, type PanelPageProps } from '../panel-props';
import { ownStand, useOwnStatements } from './own-statements';
import { type NewestReport, useNewestReport } from './use-newest-report';

type ExpertReportProps = Pick<PanelPageProps, 'session' | 'work' | 'signs'>;

/** What is to be told while there is no report to look at. */
function Waiting({ newest }: { readonly newest: Exclude<NewestReport, { kind: 'found' }> }) {
  switch (newest.kind) {
    case 'asking':
      return <p role="status">{WORDS.asking}</p>;
    case 'none':
      return <Notice live {...WORDS.none} />;
    case 'unfit':
      return <Notice tone="danger" live {...REPORT_TEXT_FAULT_WORDS[newest.fault]} />;
    case 'unreached': {
      const { fault } = newest;
      const words = fault.kind === 'problem' ? sayPhoneProblem(fault.problem.code) : {};
      return <Notice tone="warning" live {...WORDS.offline} {...words} />;
    }
  }
}

interface FoundProps extends ExpertReportProps {
  readonly report: PreparedReport;
  readonly own: readonly Statement[];
}

/** The report's text, with a signature that is there or can be given. */
function Found({ session, work, report, own }: FoundProps) {
  const stand = ownStand(own, report);
  const { digest, shown } = report;
  return (
    <>
      {stand.kind === 'signed' ? (
        <Notice
          tone="success"
          live
          title={WORDS.signed(sayMinute(stand.by.at))}
          safe={WORDS.signedSafe}
        />
      ) : null}
      {stand.kind === 'superseded' ? (
        <Notice
          tone="warning"
          title={WORDS.superseded(sayMinute(stand.by.at))}
          safe={WORDS.supersededSafe}
          next={WORDS.supersededNext}
        />
      ) : null}
      <SignedText
        title={WORDS.text}
        lead={REPORT_WORDS.previewLead}
        text={report.summary}
        digests={[
          { term: REPORT_WORDS.digest, detail: digest, code: true },
          { term: REPORT_WORDS.shown, detail: shown, code: true },
        ]}
      />
      {stand.kind === 'signed' ? (
        <ButtonLink to={`/a/${work.assignment}/sync`}>{WORDS.toSync}</ButtonLink>
      ) : (
        <SignText
          {...{ session, assignment: work.assignment }}
          text={{ kind: 'review', subject: digest, shown }}
          words={{
            sign: WORDS.sign,
            title: WORDS.signTitle(ROLE_WORDS[session.who.role]),
            lead: WORDS.signLead,
          }}
        />
      )}
    </>
  );
}

/** The newest signed report on the phone of an expert, who may say by a signature that they saw it. */
export function ExpertReportPage({ session, work, signs }: ExpertReportProps) {
  const { newest, again } = useNewestReport(session, work);
  const own = useOwnStatements(work, session.who.person);
  const [last] = (own ?? []).slice(-1);
  return (
    <PageFrame
      title={WORDS.title}
      context={work.pkg.project.name}
      back={{ to: addressOf({ work }), label: PANELS_WORDS.title }}
      signs={signs}
    >
      <p className="soft">{WORDS.lead}</p>
      {newest.kind === 'found' ? null : <Waiting newest={newest} />}
      {newest.kind === 'found' && own !== null ? (
        <Found {...{ session, work, signs, own }} report={newest.report} />
      ) : null}
      {newest.kind !== 'found' && last !== undefined ? (
        <p className="soft">{WORDS.earlier(sayMinute(last.at), last.subject.slice(0, 12))}</p>
      ) : null}
      {newest.kind === 'asking' ? null : (
        <Button kind="quiet" onClick={again}>
          {WORDS.again}
        </Button>
      )}
    </PageFrame>
  );
}
