import type { Indicator } from '../../../domain/framework/framework';
import type { Divergence } from '../../../domain/panel/divergence';
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
import { type EarlierScore, votesOn } from './votes-on';

const points = (value: IndicatorResult['weight']): string => sayPoints(value, PRINTING);

interface VoteRowProps {
  readonly name: string;
  readonly vote: CountedVote;
  readonly before: EarlierScore | null;
  readonly isFar: boolean;
}

const milli = (score: number): string => PRINTING.figure(score, 'milli');

function sayBefore({ scoreMilli, isLeftOut }: EarlierScore): string {
  const points = milli(scoreMilli);
  return isLeftOut ? PANEL_RESULT_WORDS.beforeLeftOut(points) : PANEL_RESULT_WORDS.before(points);
}

function VoteRow({ name, vote: { vote, openedBy }, before, isFar }: VoteRowProps) {
  const marks = [
    before === null ? null : sayBefore(before),
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

interface SpreadProps {
  readonly part: PartResult;
  readonly divergence: Divergence;
  readonly weight: IndicatorResult['weight'];
}

/** Every score as a dot. The sentence below says it to everybody, so readers hear it once. */
function SpreadPicture({ part, divergence, weight }: SpreadProps) {
  const { mean, lowest, highest, spread, isWide } = divergence;
  const scores = part.scores.map(({ score }) => score.div(weight).valueOf());
  return (
    <figure>
      <div className="chart-picture">
        <DrawingView drawing={spreadDrawing({ scores, mean: mean.div(weight).valueOf() })} />
      </div>
      <figcaption className="soft">
        {PANEL_RESULT_WORDS.picture(points(mean), points(lowest), points(highest))}，
        {PANEL_RESULT_WORDS.spread(points(spread))}
        {isWide ? `（${PANEL_RESULT_WORDS.wide}）` : ''}
      </figcaption>
    </figure>
  );
}

function PartVotes({
  props,
  result,
  part,
  name,
}: {
  readonly props: SessionPageProps;
  readonly result: IndicatorResult;
  readonly part: PartResult;
  /** Of the indicator, and of the part where there are several. */
  readonly name: string;
}) {
  const { work, state } = props;
  const { divergence } = part;
  // Before a round is complete there is nobody to show: a table of heads alone says nothing.
  if (divergence === null) return null;
  return (
    <>
      <SpreadPicture {...{ part, divergence }} weight={result.weight} />
      <table className="panel-table">
        <caption className="unseen">{PANEL_RESULT_WORDS.votes(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{PANEL_RESULT_WORDS.member}</th>
            <th scope="col">{PANEL_RESULT_WORDS.score}</th>
            <th scope="col">{PANEL_RESULT_WORDS.reason}</th>
          </tr>
        </thead>
        <tbody>
          {votesOn(state, result, part).map(({ person, vote, before }) => (
            <VoteRow
              key={person}
              name={personName(work, person)}
              {...{ vote, before }}
              isFar={divergence.outliers.includes(person)}
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
      {score.ok ? null : (
        <p>{sayAggregationFault(score.error, (person) => personName(props.work, person))}</p>
      )}
      {round === null || round === 1 ? null : <p>{PANEL_RESULT_WORDS.roundOf(round)}</p>}
      {parts.map((part) => (
        <div key={part.part.id} className="stack">
          {parts.length === 1 ? null : <h3>{part.part.name}</h3>}
          <PartVotes
            {...{ props, result, part }}
            name={parts.length === 1 ? indicator.name : `${indicator.name} ${part.part.name}`}
          />
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
