import type { Coverage } from '../../domain/fieldwork/sampling/coverage';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { PRINTING } from '../../domain/scoring/printing';
import { SAMPLING_WORDS as WORDS } from '../../text/sampling-words';
import { Card } from '../../ui/card';
import { Progress } from '../../ui/progress';

const yuan = (fen: Coverage['money']): string => printDecimal(Number(fen.valueOf()), 2);

interface MeterProps {
  readonly label: string;
  readonly share: Coverage['unitShare'];
  /** What the share is made of. */
  readonly parts: string;
}

function Meter({ label, share, parts }: MeterProps) {
  return (
    <div>
      <Progress
        label={label}
        value={share.valueOf()}
        max={1}
        words={`${PRINTING.percent(share)}%`}
      />
      <p className="soft small">{parts}</p>
    </div>
  );
}

function UnitMeter({ of, label }: { readonly of: Coverage; readonly label: string }) {
  return <Meter {...{ label }} share={of.unitShare} parts={WORDS.unitsOf(of.units, of.ofUnits)} />;
}

function MoneyMeter({ of, label }: { readonly of: Coverage; readonly label: string }) {
  if (of.moneyShare === null) return null;
  const parts = WORDS.moneyOf(yuan(of.money), yuan(of.ofMoney));
  return <Meter {...{ label, parts }} share={of.moneyShare} />;
}

/** How much of the list the sample is, and how much of the list somebody has been to. */
export function CoverageCard({
  coverage,
  visited,
}: {
  readonly coverage: Coverage;
  readonly visited: Coverage;
}) {
  return (
    <Card title={WORDS.coverage}>
      <div className="stack">
        <UnitMeter of={coverage} label={WORDS.byUnits} />
        <MoneyMeter of={coverage} label={WORDS.byMoneyShare} />
        <UnitMeter of={visited} label={WORDS.visitedUnits} />
        <MoneyMeter of={visited} label={WORDS.visitedMoney} />
        {coverage.moneyShare === null ? <p className="soft small">{WORDS.noMoney}</p> : null}
        {coverage.withoutAmount > 0 && coverage.moneyShare !== null ? (
          <p className="soft small">{WORDS.withoutAmount(coverage.withoutAmount)}</p>
        ) : null}
        <p className="soft small">{WORDS.noMinimum}</p>
      </div>
    </Card>
  );
}
