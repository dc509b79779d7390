import { lowestUsersBy } from '../../../domain/fieldwork/field-plan';
import { fundChain, lowestUsers } from '../../../domain/fieldwork/fund-chain';
import { headOf } from '../../../store/papers';
import { planOf, wholeEvaluation } from '../../../store/whole-evaluation';
import { FIELD_FORM_WORDS, PAPER_HEADER_WORDS } from '../../../text/field-form-words';
import { FUND_WORDS } from '../../../text/fund-words';
import { paperFacts } from '../../../text/paper-facts';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { Notice } from '../../../ui/notice';
import { ConflictNotice } from '../forms/conflict-notice';
import { FieldFrame, LostSubject } from '../forms/field-frame';
import { type FieldPageProps, siteAddress } from '../forms/field-page';
import { mayWrite } from '../forms/may-write';
import { WithdrawWord } from '../forms/withdraw-word';
import { FundChainView } from './fund-chain-view';
import { FundForm } from './fund-form';
import { sayMoney } from './say-money';

const stepsOf = (work: FieldPageProps['work']) => fundChain(wholeEvaluation(work).fieldwork);

function LowestNotice({ work }: Pick<FieldPageProps, 'work'>) {
  const { found, asked, missing } = lowestUsers(planOf(work), stepsOf(work));
  if (asked === 0) return null;
  const by = lowestUsersBy(work.pkg);
  const said = FUND_WORDS.met[by](found, asked);
  if (missing === 0) return <Notice tone="success" title={said} next={FUND_WORDS.metNext[by]} />;
  const title = FUND_WORDS.lacks[by](missing);
  return <Notice tone="warning" title={title} safe={said} next={FUND_WORDS.lacksNext} />;
}

/** The money from the bureau to its last users, and whether it was followed far enough. */
export function FundFlowPage({ session, work, signs }: FieldPageProps) {
  const steps = stepsOf(work);
  return (
    <FieldFrame
      work={work}
      signs={signs}
      title={FUND_WORDS.title}
      actions={
        mayWrite(work, session.who.person) ? (
          <ButtonLink kind="primary" to={siteAddress(work, 'funds/new')}>
            {FUND_WORDS.add}
          </ButtonLink>
        ) : undefined
      }
    >
      <LowestNotice work={work} />
      {steps.length === 0 ? (
        <Empty title={FUND_WORDS.empty} detail={FUND_WORDS.emptyDetail} />
      ) : (
        <FundChainView work={work} steps={steps} />
      )}
      <Card title={PAPER_HEADER_WORDS.title}>
        <Facts items={paperFacts(work.pkg, headOf(work, 'fundFlow'))} />
      </Card>
    </FieldFrame>
  );
}

/** One step of the money, or a new one. */
export function FundStepPage({
  step: id,
  ...props
}: FieldPageProps & { readonly step: string | null }) {
  const { session, work, signs } = props;
  const back = { path: 'funds', label: FUND_WORDS.back };
  const steps = stepsOf(work);
  const step = steps.find((each) => each.step === id) ?? null;
  if (id !== null && step === null) {
    const { lost, lostDetail } = FUND_WORDS;
    return <LostSubject {...{ work, signs, back }} title={lost} detail={lostDetail} />;
  }
  const takers = [...new Set(steps.filter(({ isLowest }) => !isLowest).map(({ to }) => to))];
  return (
    <FieldFrame {...{ work, signs, back }} title={step?.to ?? FUND_WORDS.newTitle}>
      {step !== null && step.standing.length > 1 ? (
        <ConflictNotice
          work={work}
          standing={step.standing}
          say={({ from, to, sentFen, arrivedFen }) =>
            `${FUND_WORDS.step(from, to)}，${FUND_WORDS.sent} ${sayMoney(sentFen)}，${FUND_WORDS.arrived} ${sayMoney(arrivedFen)}`
          }
        />
      ) : null}
      {mayWrite(work, session.who.person) ? (
        <FundForm
          {...{ session, work, step, takers }}
          key={step?.standing.at(-1)?.hash ?? 'first'}
        />
      ) : (
        <Notice title={FIELD_FORM_WORDS.readOnly} />
      )}
      {step === null ? null : <WithdrawWord {...{ session, work }} standing={step.standing} />}
    </FieldFrame>
  );
}
