import type { CSSProperties } from 'react';
import type { FundStep } from '../../../domain/fieldwork/fund-chain';
import type { AssignmentWork } from '../../../store/assignment-work';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { FUND_LEVEL_WORDS, FUND_WORDS } from '../../../text/fund-words';
import { AppLink } from '../../../ui/app-link';
import { siteAddress } from '../forms/field-page';
import { sayDifference, sayMoney } from './say-money';
import './fund-chain-view.css';

interface StepProps {
  readonly work: AssignmentWork;
  readonly step: FundStep;
}

function Amounts({ step }: Pick<StepProps, 'step'>) {
  const { sentFen, arrivedFen, differenceFen } = step;
  const short = differenceFen !== null && differenceFen < 0;
  const amounts = [
    [FUND_WORDS.sent, sayMoney(sentFen), false],
    [FUND_WORDS.arrived, sayMoney(arrivedFen), false],
    [FUND_WORDS.difference, sayDifference(differenceFen), short],
  ] as const;
  return (
    <>
      {amounts.map(([term, detail, isShort]) => (
        <span key={term} className="fund-amount">
          <span>{term}</span>
          <span className={isShort ? 'fund-short' : undefined}>{detail}</span>
        </span>
      ))}
    </>
  );
}

function Step({ work, step }: StepProps) {
  const { from, to, toLevel, depth, days, arrivedOn, isLowest, differenceFen, standing } = step;
  const short = differenceFen !== null && differenceFen < 0;
  return (
    <li>
      <AppLink
        to={siteAddress(work, `funds/${step.step}`)}
        className={short ? 'fund-step short' : 'fund-step'}
        style={{ '--fund-depth': depth } as CSSProperties}
      >
        <span className="fund-parties">{FUND_WORDS.step(from, to)}</span>
        <span className="small soft">{FUND_LEVEL_WORDS[toLevel]}</span>
        <Amounts step={step} />
        {arrivedOn === null ? null : (
          <span className="small">
            {arrivedOn}
            {days === null ? '' : `，${FUND_WORDS.days(days)}`}
          </span>
        )}
        {isLowest ? <span className="fund-end">{FUND_WORDS.end}</span> : null}
        {standing.length > 1 ? (
          <span className="fund-short">{FIELD_FORM_WORDS.concurrent}</span>
        ) : null}
      </AppLink>
    </li>
  );
}

/** The steps of the money as a picture: each below and beside the step that it follows. */
export function FundChainView({
  work,
  steps,
}: {
  readonly work: AssignmentWork;
  readonly steps: readonly FundStep[];
}) {
  return (
    <ol className="fund-chain" aria-label={FUND_WORDS.chain}>
      {steps.map((step) => (
        <Step key={step.step} work={work} step={step} />
      ))}
    </ol>
  );
}
