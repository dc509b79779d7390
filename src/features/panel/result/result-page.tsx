import { indicatorsOf } from '../../../domain/framework/framework';
import { type PanelResult, panelResult } from '../../../domain/panel/panel-result';
import { roundWaits } from '../../../domain/panel/round-waits';
import { PRINTING } from '../../../domain/scoring/printing';
import { sayPoints } from '../../../text/explanation-words';
import { PANEL_RESULT_WORDS, sayAggregation, sayRoundWait } from '../../../text/panel-result-words';
import { SESSION_WORDS } from '../../../text/panel-words';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { indicatorNames, personName } from '../names-of';
import { type SessionPageProps, sessionAddress } from '../panel-props';
import { divergentIn } from '../session/next-round-card';
import { AgreementCard } from './agreement-card';
import { IndicatorCard } from './indicator-card';
import '../../../ui/chart/chart.css';
import '../panel.css';

function TotalCard({
  props,
  result,
}: {
  readonly props: SessionPageProps;
  readonly result: PanelResult;
}) {
  const { convening } = props.state;
  return (
    <Card title={PANEL_RESULT_WORDS.total}>
      {result.total === null ? (
        <Notice title={PANEL_RESULT_WORDS.noTotal} safe={PANEL_RESULT_WORDS.noTotalDetail} />
      ) : (
        <p className="panel-total">
          {PANEL_RESULT_WORDS.totalOf(
            sayPoints(result.total, PRINTING),
            sayPoints(result.weight, PRINTING),
          )}
        </p>
      )}
      <p>{sayAggregation(convening.aggregation)}</p>
      <p className="soft">{convening.aggregationSource || SESSION_WORDS.noSource}</p>
    </Card>
  );
}

function DivergentCard(props: SessionPageProps) {
  const { divergence } = props.state.convening;
  const isLookedAt = divergence.spreadPpm !== null || divergence.fromMeanPpm !== null;
  const divergent = divergentIn(props);
  const names = indicatorNames(props.work, divergent);
  const none = isLookedAt ? PANEL_RESULT_WORDS.noDivergent : PANEL_RESULT_WORDS.noThreshold;
  return (
    <Card title={PANEL_RESULT_WORDS.divergent}>
      <p>{names === '' ? none : names}</p>
    </Card>
  );
}

/** What the last round waits for, instead of an empty page or beside the rounds before it. */
function WaitNotice(props: SessionPageProps & { readonly hasResult: boolean }) {
  const { work, state, round, hasResult } = props;
  const wait = roundWaits(state, round);
  if (wait === null) return null;
  const title = hasResult ? PANEL_RESULT_WORDS.earlierOnly(round.round) : PANEL_RESULT_WORDS.none;
  const next = sayRoundWait(wait, round.round, (person) => personName(work, person));
  return <Notice title={title} next={next} />;
}

function Results(props: SessionPageProps) {
  const { work, state } = props;
  const result = panelResult(state, work.pkg.framework);
  const indicators = new Map(indicatorsOf(work.pkg.framework).map((each) => [each.id, each]));
  return (
    <>
      <TotalCard {...{ props, result }} />
      <DivergentCard {...props} />
      <AgreementCard {...{ state, result }} />
      {result.indicators.map((each) => {
        const indicator = indicators.get(each.indicator);
        return indicator === undefined ? null : (
          <IndicatorCard key={each.indicator} {...{ props, result: each, indicator }} />
        );
      })}
    </>
  );
}

/** What the opened ballots come to, computed in front of everybody. */
export function ResultPage(props: SessionPageProps) {
  const { signs, state } = props;
  const hasResult = state.rounds.some(({ stage }) => stage === 'complete');
  return (
    <PageFrame
      title={PANEL_RESULT_WORDS.title}
      context={state.convening.title}
      back={{ to: sessionAddress(props), label: state.convening.title }}
      signs={signs}
    >
      <WaitNotice {...props} hasResult={hasResult} />
      {hasResult ? <Results {...props} /> : null}
    </PageFrame>
  );
}
