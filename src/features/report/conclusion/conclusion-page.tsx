import { givesNoPoints } from '../../../domain/framework/framework';
import { roleMay } from '../../../domain/journal/role-permission';
import { conclusionIn, conclusionsIn } from '../../../domain/report/form-behind';
import { CONCLUSION_WORDS as WORDS } from '../../../text/conclusion-words';
import { sayConclusion } from '../../../text/outcome-words';
import { sayMinute } from '../../../text/say-instant';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/facts';
import { Notice } from '../../../ui/notice';
import { ReportFrame } from '../report-frame';
import { nameOf, type ReportPageProps } from '../report-props';
import { ConclusionForm } from './conclusion-form';

type Work = ReportPageProps['work'];

/** The conclusion that stands, or each of several side by side, with who gave it and when. */
function Standing({ work }: { readonly work: Work }) {
  const { registers } = work.evaluation;
  const given = conclusionsIn(registers);
  if (given.length === 0) return <p className="soft">{WORDS.none}</p>;
  return (
    <Card title={WORDS.standing}>
      {given.length > 1 && conclusionIn(registers) === null ? (
        <Notice tone="warning" title={WORDS.differing} next={WORDS.differingNext} />
      ) : null}
      {given.map(({ hash, person, at, reason, ...concluded }) => (
        <Facts
          key={hash}
          items={[
            { term: WORDS.label, detail: <strong>{sayConclusion(concluded)}</strong> },
            { term: WORDS.reason, detail: reason },
            { term: WORDS.by, detail: nameOf(work, person) },
            { term: WORDS.at, detail: sayMinute(at) },
          ]}
        />
      ))}
    </Card>
  );
}

/** Where an appraisal's conclusion is given, in the words that its framework allows. */
export function ConclusionPage({ session, work, signs }: ReportPageProps) {
  const allowed = work.pkg.framework.conclusions;
  const mayGive = roleMay(session.who.role, 'conclusion.given');
  const stated = conclusionIn(work.evaluation.registers);
  const lead = givesNoPoints(work.pkg.framework) ? WORDS.leadWithoutPoints : WORDS.lead;
  return (
    <ReportFrame {...{ work, signs }} title={WORDS.title}>
      {allowed === undefined ? (
        <Notice title={WORDS.notAsked} />
      ) : (
        <>
          <p className="soft">{mayGive ? lead : WORDS.onlyLead}</p>
          <Standing work={work} />
          {mayGive ? <ConclusionForm {...{ session, work, allowed, before: stated }} /> : null}
        </>
      )}
    </ReportFrame>
  );
}
