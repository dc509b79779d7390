import { Fragment } from 'react';
import type { ReportResponse } from '../../contract/desk';
import type { FirstLevel, Framework, Indicator } from '../../domain/framework/framework';
import type { Manifest } from '../../domain/report/manifest';
import { fromExact, fromMilli } from '../../domain/scoring/exact';
import { printScore } from '../../domain/scoring/print-score';
import { DESK_WORDS } from '../../text/desk-words';

type Score = Manifest['scores'][number];

export interface ScoreTableProps {
  readonly framework: Framework;
  readonly manifest: Manifest;
  readonly total: NonNullable<Manifest['total']>;
  readonly evidence: ReportResponse['evidence'];
}

const WORDS = DESK_WORDS.report;
const ZERO = fromMilli(0);

const indicatorsOf = (level: FirstLevel): readonly Indicator[] =>
  level.groups.flatMap(({ indicators }) => indicators);

const weightOf = (weightMilli: number): string => String(weightMilli / 1000);

/** Every score of the framework's tree with its reason, sums that come out of the exact scores. */
export function ScoreTable({ framework, manifest, total, evidence }: ScoreTableProps) {
  const scores = new Map(manifest.scores.map((score) => [score.indicator, score]));
  const heads = [WORDS.level1, WORDS.level2, WORDS.level3, WORDS.weight, WORDS.score];
  const piecesOf = (id: string) => evidence.filter(({ indicator }) => indicator === id).length;
  return (
    <div className="desk-scroll">
      <table className="desk-table">
        <caption className={framework.weights === 'sample' ? undefined : 'unseen'}>
          {framework.title}
          {framework.weights === 'sample' ? `（${WORDS.sampleWeights}）` : ''}
        </caption>
        <thead>
          <tr>
            {[...heads, WORDS.reason, WORDS.pieces].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {framework.levels.map((level) => (
            <Fragment key={level.id}>
              <LevelRows level={level} scores={scores} piecesOf={piecesOf} />
              <Subtotal level={level} scores={scores} framework={framework} />
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {WORDS.sum}
            </th>
            <td className="number">100</td>
            <td className="number">
              <strong>{total.printed}</strong>
            </td>
            <td colSpan={2}>
              {WORDS.grade}：{total.grade}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface LevelRowsProps {
  readonly level: FirstLevel;
  readonly scores: ReadonlyMap<string, Score>;
  readonly piecesOf: (indicator: string) => number;
}

function LevelRows({ level, scores, piecesOf }: LevelRowsProps) {
  const rows = level.groups.flatMap((group) =>
    group.indicators.map((indicator, place) => ({ group, indicator, place })),
  );
  return rows.map(({ group, indicator, place }, row) => {
    const score = scores.get(indicator.id);
    return (
      <tr key={indicator.id}>
        {row === 0 ? (
          <th scope="rowgroup" rowSpan={rows.length}>
            {level.name}
          </th>
        ) : null}
        {place === 0 ? (
          <th scope="rowgroup" rowSpan={group.indicators.length}>
            {group.name}
          </th>
        ) : null}
        <th scope="row">
          {indicator.id} {indicator.name}
        </th>
        <td className="number">{weightOf(indicator.weightMilli)}</td>
        <td className="number">{score === undefined ? '—' : <ScoreCell score={score} />}</td>
        <td className="desk-reason">{score?.reason}</td>
        <td className="number">{piecesOf(indicator.id) || ''}</td>
      </tr>
    );
  });
}

/** The printed score; where rounding hides something, the exact one stands under it. */
function ScoreCell({ score: { printed, score } }: { readonly score: Score }) {
  const whole = fromExact(score).equals(printed);
  return (
    <>
      {printed}
      {whole ? null : <span className="desk-under">{`＝${score.num}／${score.den}`}</span>}
    </>
  );
}

interface SubtotalProps {
  readonly level: FirstLevel;
  readonly scores: ReadonlyMap<string, Score>;
  readonly framework: Framework;
}

function Subtotal({ level, scores, framework }: SubtotalProps) {
  const own = indicatorsOf(level);
  const weight = own.reduce((sum, { weightMilli }) => sum + weightMilli, 0);
  const total = own.reduce((sum, { id }) => {
    const score = scores.get(id)?.score;
    return score === undefined ? sum : sum.add(fromExact(score));
  }, ZERO);
  return (
    <tr className="desk-subtotal">
      <th scope="row" colSpan={3}>
        {level.name} {WORDS.subtotal}
      </th>
      <td className="number">{weightOf(weight)}</td>
      <td className="number">{printScore(total, framework.rounding)}</td>
      <td colSpan={2} />
    </tr>
  );
}
