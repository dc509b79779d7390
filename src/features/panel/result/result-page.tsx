import { indicatorsOf } from '../../../domain/framework/framework';
import { type PanelResult, panelResult } from '../../../domain/panel/panel-result';
import { PRINTING } from '../../../domain/scoring/printing';
import { sayPoints } from '../../../text/explanation-words';
import { PANEL_RESULT_WORDS, sayAggregation } from '../../../text/panel-result-words';
import { SESSION_WORDS } from '../../../text/panel-words';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { indicatorNames } from '../names-of';
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

/** What the opened ballots come to, computed in front of everybody. */
export function ResultPage(props: SessionPageProps) {
  const { work, signs, state } = props;
  const result = panelResult(state, work.pkg.framework);
  const indicators = new Map(indicatorsOf(work.pkg.framework).map((each) => [each.id, each]));
  return (
    <PageFrame
      title={PANEL_RESULT_WORDS.title}
      context={state.convening.title}
      back={{ to: sessionAddress(props), label: state.convening.title }}
      signs={signs}
    >
      <TotalCard {...{ props, result }} />
      <DivergentCard {...props} />
      <AgreementCard {...{ state, result }} />
      {result.indicators.map((each) => {
        const indicator = indicators.get(each.indicator);
        return indicator === undefined ? null : (
          <IndicatorCard key={each.indicator} {...{ props, result: each, indicator }} />
        );
      })}
    </PageFrame>
  );
}
