import type { Rounding } from '../../../domain/framework/rounding';
import type { LedgerSum, PointsLedger } from '../../../domain/report/points-ledger';
import { type PrintedSum, printSum } from '../../../domain/report/print-ledger';
import { printScore } from '../../../domain/scoring/print-score';
import { PRINTING } from '../../../domain/scoring/printing';
import { sayPoints } from '../../../text/explanation-words';
import { LEDGER_WORDS as WORDS } from '../../../text/ledger-words';
import { Card } from '../../../ui/card';

/** The members of a sum so that they add up as they are read. */
function saidSum(sum: LedgerSum, rounding: Rounding): PrintedSum {
  const { weight, deducted, open, score } = sum;
  const say = (points: typeof weight): string => sayPoints(points, PRINTING);
  return (
    printSum(sum, rounding) ?? {
      ...{ weight: say(weight), deducted: say(deducted), open: say(open), score: say(score) },
    }
  );
}

const isOpen = ({ open }: LedgerSum): boolean => open.compare(0) > 0;

function Member({ name, points }: { readonly name: string; readonly points: string }) {
  return (
    <span className="ledger-member">
      <span className="soft small">{name}</span> <strong>{points}</strong>
    </span>
  );
}

/** 满分 − 扣分合计 ＝ 总分, with what is not counted yet, and the same for each first level. */
export function LedgerSumCard({
  ledger,
  rounding,
}: {
  readonly ledger: PointsLedger;
  readonly rounding: Rounding;
}) {
  const { sum, levels } = ledger;
  const said = saidSum(sum, rounding);
  const isExact = printSum(sum, rounding) === null;
  return (
    <Card title={WORDS.sum}>
      <p className="ledger-sum">
        <Member name={WORDS.whole} points={said.weight} /> <span>{WORDS.minus}</span>{' '}
        <Member name={WORDS.deducted} points={said.deducted} />{' '}
        {isOpen(sum) ? (
          <>
            <span>{WORDS.minus}</span> <Member name={WORDS.open} points={said.open} />{' '}
          </>
        ) : null}
        <span>{WORDS.equals}</span>{' '}
        <Member name={isOpen(sum) ? WORDS.totalSoFar : WORDS.total} points={said.score} />
      </p>
      {isExact ? (
        <p className="soft small">
          {WORDS.exactSum}
          {printScore(sum.score, rounding)}
        </p>
      ) : null}
      <ul className="ledger-levels" aria-label={WORDS.levels}>
        {levels.map((level) => {
          const { weight, deducted, open, score } = saidSum(level.sum, rounding);
          const left = isOpen(level.sum) ? open : null;
          return <li key={level.id}>{WORDS.level(level.name, weight, deducted, left, score)}</li>;
        })}
      </ul>
    </Card>
  );
}
