import type { Indicator } from '../../../domain/framework/framework';
import type { IndicatorResult, PartResult } from '../../../domain/panel/panel-result';
import type { CountedVote } from '../../../domain/panel/panel-state';
import { PRINTING } from '../../../domain/scoring/printing';
import { sayPoints } from '../../../text/explanation-words';
import {
  PANEL_RESULT_WORDS,
  sayAggregationFault,
  sayPanelStep,
} from '../../../text/panel-result-words';
import { Card } from '../../../ui/card';
import { DrawingView } from '../../../ui/chart/drawing-view';
import { spreadDrawing } from '../../../ui/chart/spread-drawing';
import { personName } from '../names-of';
import type { SessionPageProps } from '../panel-props';
import { Notes } from './notes';
import { votesOn } from './votes-on';

const points = (value: IndicatorResult['weight']): string => sayPoints(value, PRINTING);

interface VoteRowProps {
  readonly name: string;
  readonly vote: CountedVote;
  /** What the person gave in the round before; null in the first. */
  readonly beforeMilli: number | null;
  readonly isFar: boolean;
}

const milli = (score: number): string => PRINTING.figure(score, 'milli');

function VoteRow({ name, vote: { vote, openedBy }, beforeMilli, isFar }: VoteRowProps) {
  const marks = [
    beforeMilli === null ? null : PANEL_RESULT_WORDS.before(milli(beforeMilli)),
    isFar ? PANEL_RESULT_WORDS.far : null,
    openedBy === 'custodians' ? PANEL_RESULT_WORDS.openedBy : null,
  ].filter((each) => each !== null);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="panel-score">{milli(vote.scoreMilli)}</td>
      <td>
        {vote.reason}
        {marks.length === 0 ? null : <span className="panel-mark"> {marks.join('；')}</span>}
      </td>
    </tr>
  );
}

function PartVotes({
  props,
  result,
  part,
}: {
  readonly props: SessionPageProps;
  readonly result: IndicatorResult;
  readonly part: PartResult;
}) {
  const { work, state } = props;
  const { divergence, scores } = part;
  const shares = scores.map(({ score }) => score.div(result.weight).valueOf());
  const mean = divergence?.mean.div(result.weight).valueOf() ?? null;
  return (
    <>
      {scores.length === 0 ? null : (
        <div className="chart-picture">
          <DrawingView drawing={spreadDrawing({ scores: shares, mean })} />
        </div>
      )}
      {divergence === null ? null : (
        <p className="soft">
          {PANEL_RESULT_WORDS.mean(points(divergence.mean))}，
          {PANEL_RESULT_WORDS.spread(points(divergence.spread))}
          {divergence.isWide ? `（${PANEL_RESULT_WORDS.wide}）` : ''}
        </p>
      )}
      <table className="panel-table">
        <tbody>
          {votesOn(state, result, part).map(({ person, vote, beforeMilli }) => (
            <VoteRow
              key={person}
              name={personName(work, person)}
              vote={vote}
              beforeMilli={beforeMilli}
              isFar={divergence?.outliers.includes(person) ?? false}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How one indicator came out: every score with its reason, the picture, and each step. */
export function IndicatorCard({
  props,
  result,
  indicator,
}: {
  readonly props: SessionPageProps;
  readonly result: IndicatorResult;
  readonly indicator: Indicator;
}) {
  const { score, parts, weight, round } = result;
  return (
    <Card title={indicator.name}>
      <p className="panel-total">
        {score.ok
          ? PANEL_RESULT_WORDS.totalOf(points(score.value.score), points(weight))
          : PANEL_RESULT_WORDS.notScored}
      </p>
      {score.ok ? null : <p>{sayAggregationFault(score.error)}</p>}
      {round === null || round === 1 ? null : <p>{PANEL_RESULT_WORDS.roundOf(round)}</p>}
      {parts.map((part) => (
        <div key={part.part.id} className="stack">
          {parts.length === 1 ? null : <h3>{part.part.name}</h3>}
          <PartVotes {...{ props, result, part }} />
        </div>
      ))}
      {round === null ? null : <Notes {...{ props, indicator: indicator.id, round }} />}
      {score.ok ? (
        <details>
          <summary>{PANEL_RESULT_WORDS.steps}</summary>
          <ol>
            {score.value.steps.map((step, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place
              <li key={place}>{sayPanelStep(step, PRINTING)}</li>
            ))}
          </ol>
        </details>
      ) : null}
    </Card>
  );
}
