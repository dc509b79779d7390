import type { Rounding } from '../../../domain/framework/rounding';
import type { LedgerLine } from '../../../domain/report/points-ledger';
import { printBeside } from '../../../domain/report/print-ledger';
import { printScore } from '../../../domain/scoring/print-score';
import { LEDGER_WORDS as WORDS } from '../../../text/ledger-words';
import { GAP_WORDS } from '../../../text/report-words';
import { barDrawing } from '../../../ui/chart/bar-drawing';
import { DrawingView } from '../../../ui/chart/drawing-view';
import { List, ListRow } from '../../../ui/list-row';
import '../../../ui/chart/chart.css';

/** What was taken off, or that nothing was, or that there is no score yet. */
function sayLost({ weight, lost, score }: LedgerLine, rounding: Rounding): string {
  if (lost === null || score.score === null) return WORDS.noScore(printScore(weight, rounding));
  const said = printBeside(weight, score.score, rounding);
  if (!score.deducted) return WORDS.full(said.weight);
  const points = said.exact ?? said;
  return WORDS.lost(points.lost, points.score, said.weight);
}

/** What is missing of a line, in the order in which it should be looked at. */
export function lacksOf(line: LedgerLine): readonly string[] {
  const { gap, score, evidence, isCounted, lost } = line;
  const hasNoReason = score.missing.some(({ kind }) => kind === 'reason');
  return [
    ...(hasNoReason ? [WORDS.noReason] : []),
    ...(gap === null ? [] : [GAP_WORDS[gap]]),
    ...(gap === null && score.deducted && evidence.length === 0 ? [WORDS.evidence(0)] : []),
    ...(lost !== null && !isCounted && !hasNoReason ? [WORDS.notCounted] : []),
  ];
}

/** For drawing only: the share of the weight that was kept. */
const keptOf = ({ weight, score }: LedgerLine): number | null =>
  score.score === null || weight.n === 0n ? null : score.score.div(weight).valueOf();

function Detail({ line, rounding }: { readonly line: LedgerLine; readonly rounding: Rounding }) {
  const reason = line.score.reason;
  return (
    <>
      <span className="ledger-line">{sayLost(line, rounding)}</span>
      <span className="ledger-line">
        <DrawingView drawing={barDrawing(keptOf(line))} />
      </span>
      {reason === '' || !line.score.deducted ? null : (
        <span className="ledger-line">{WORDS.because(reason)}</span>
      )}
      {lacksOf(line).map((lack) => (
        <span key={lack} className="ledger-line ledger-lack">
          {lack}
        </span>
      ))}
      {line.evidence.length === 0 ? null : (
        <span className="ledger-line">{WORDS.evidence(line.evidence.length)}</span>
      )}
    </>
  );
}

export interface LedgerListProps {
  readonly lines: readonly LedgerLine[];
  readonly rounding: Rounding;
  readonly addressOf: (indicator: string) => string;
}

/** Indicators with what each lost, why, and whether anything proves it. */
export function LedgerList({ lines, rounding, addressOf }: LedgerListProps) {
  return (
    <List label={WORDS.list}>
      {lines.map((line) => (
        <ListRow
          key={line.indicator.id}
          to={addressOf(line.indicator.id)}
          title={`${line.indicator.id} ${line.indicator.name}`}
          detail={<Detail line={line} rounding={rounding} />}
        />
      ))}
    </List>
  );
}
