import { useParams } from 'wouter';
import { type UseResponse, useResponse } from '../../contract/results-use';
import { DESK_WORDS } from '../../text/desk-words';
import { REFERRAL_WORDS } from '../../text/referral-words';
import { USE_WORDS as WORDS } from '../../text/use-desk-words';
import { AppLink } from '../../ui/app-link';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { useDeskSession } from '../desk-session-context';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { BudgetSection } from './budget-section';
import { DeliverySection } from './delivery-section';
import { LetterSection } from './letter-section';
import { PublicationSection } from './publication-section';
import { isUsable } from './use-part';

/** `/issues/use/:assignment/:manifest`: letter, budget, distribution and publication of a report. */
export function UsePage() {
  const { assignment = '', manifest = '' } = useParams();
  const { session } = useDeskSession();
  const path = `/assignments/${assignment}/reports/${manifest}`;
  const { loaded, reload } = useLoaded(`${path}/use`, useResponse);
  return (
    <>
      <p>
        <AppLink to={`/a/${assignment}/r/${manifest}`}>‹ {WORDS.back}</AppLink>
      </p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(use) => (
          <div className="stack">
            <h1>
              {use.report.project}
              {use.report.demonstration ? (
                <span className="desk-tag">{DESK_WORDS.demonstration}</span>
              ) : null}
            </h1>
            <UseFacts use={use} assignment={assignment} />
            {use.replacedBy === null ? null : (
              <Notice
                tone="warning"
                title={WORDS.replaced}
                action={
                  <AppLink to={`/issues/use/${assignment}/${use.replacedBy}`}>
                    {WORDS.toNewest}
                  </AppLink>
                }
              />
            )}
            {use.isAccepted ? null : (
              <Notice tone="warning" title={WORDS.notAccepted} next={WORDS.notAcceptedDetail} />
            )}
            <LetterSection {...{ path, use }} assignment={assignment} onChanged={reload} />
            <BudgetSection {...{ path, use }} onChanged={reload} />
            <DeliverySection {...{ path, use }} onChanged={reload} />
            {isUsable(use) ? <PublicationSection path={path} use={use} /> : null}
            {session.role === 'performanceUnit' ? (
              <p>
                <AppLink to={`/issues/referrals/new/${assignment}/${manifest}`}>
                  {REFERRAL_WORDS.begin}
                </AppLink>
              </p>
            ) : null}
          </div>
        )}
      </LoadedView>
    </>
  );
}

function UseFacts({ use, assignment }: { readonly use: UseResponse; readonly assignment: string }) {
  const { total, grade, unit } = use.report;
  return (
    <Facts
      items={[
        { term: WORDS.unit, detail: unit },
        {
          term: WORDS.result,
          detail: total === null ? WORDS.notScored : WORDS.scored(total, grade ?? ''),
        },
        {
          term: WORDS.issues,
          detail: <AppLink to={`/issues/of/${assignment}`}>{WORDS.toIssues}</AppLink>,
        },
      ]}
    />
  );
}
