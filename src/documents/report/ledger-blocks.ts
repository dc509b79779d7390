import { evidenceByIndicator } from '../../domain/evidence/proofs';
import { indicatorsOf } from '../../domain/framework/framework';
import { numberedEvidence } from '../../domain/report/numbered-evidence';
import { printBeside } from '../../domain/report/print-ledger';
import { textFor } from '../../domain/report/withheld';
import { fromExact, fromMilli } from '../../domain/scoring/exact';
import { PRINTING } from '../../domain/scoring/printing';
import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import { sayScoreNote } from '../../text/say-explanation';
import type { PaperBlock, PaperRun } from '../paper/paper-document';
import { evidenceAnchor, indicatorAnchor, isDeducted } from './anchors';
import { isWithheldFrom, type ReportPaperInput } from './report-paper-input';

/** Points off, one indicator after another: why, by which steps, on which evidence. */
export function ledgerBlocks(input: ReportPaperInput): readonly PaperBlock[] {
  const { manifest, evaluation, score, package: pkg } = input;
  const { rounding } = pkg.framework;
  const indicators = new Map(indicatorsOf(pkg.framework).map((each) => [each.id, each]));
  const steps = new Map(score.indicators.map((each) => [each.indicator, each.steps]));
  const numbers = numberedEvidence(evaluation);
  const proofs = evidenceByIndicator(evaluation);
  const deducted = manifest.scores.filter(isDeducted);
  if (deducted.length === 0) return [{ kind: 'paragraph', text: WORDS.nothingDeducted }];
  return deducted.flatMap((line): readonly PaperBlock[] => {
    const indicator = indicators.get(line.indicator);
    if (indicator === undefined) return [];
    const said = printBeside(fromMilli(line.weightMilli), fromExact(line.score), rounding);
    const points = said.exact ?? said;
    const how = sayScoreNote(steps.get(line.indicator) ?? [], indicator, PRINTING);
    const own = (proofs.get(line.indicator) ?? []).flatMap(({ hash }) => numbers.get(hash) ?? []);
    const links = [...new Set(own)].flatMap((number): readonly PaperRun[] => [
      ...[{ text: WORDS.evidenceName(number), to: evidenceAnchor(number) }, { text: '　' }],
    ]);
    return [
      {
        ...{ kind: 'heading', level: 3, anchor: indicatorAnchor(input, line.indicator) },
        text: WORDS.ledgerLine(indicator.name, points.score, points.lost),
      },
      {
        kind: 'facts',
        items: [
          {
            term: WORDS.reason,
            detail: textFor(line.reason, isWithheldFrom(input.audience), WORDS.withheld),
          },
          ...(how.length === 0 ? [] : [{ term: WORDS.how, detail: how.join('\n') }]),
          { term: WORDS.evidence, detail: links.length === 0 ? WORDS.noEvidence : links },
        ],
      },
    ];
  });
}
