import { readReportText, type TextRun } from '../../domain/report/report-text';
import { type TextToken, writeToken } from '../../domain/report/text-token';
import { type TokenGround, type TokenValue, tokenValue } from '../../domain/report/token-value';
import { textFor } from '../../domain/report/withheld';
import { PRINTING } from '../../domain/scoring/printing';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import { sayTokenValue } from '../../text/say-token';
import type { PaperBlock, PaperRun } from '../paper/paper-document';
import { evidenceAnchor, indicatorAnchor, SCORES_ANCHOR } from './anchors';
import { isWithheldFrom, type ReportPaperInput } from './report-paper-input';

export type ProseGround = TokenGround & Pick<ReportPaperInput, 'manifest' | 'audience'>;

/** Where a reference leads inside the document; null where the document does not show it. */
function anchorOf(value: TokenValue, ground: ProseGround): string | null {
  switch (value.kind) {
    case 'points':
      return value.indicator === null ? SCORES_ANCHOR : indicatorAnchor(ground, value.indicator);
    case 'figure':
      return indicatorAnchor(ground, value.indicator);
    case 'evidence':
      return ground.audience === 'public' ? null : evidenceAnchor(value.number);
    case 'grade':
      return SCORES_ANCHOR;
    case 'funds':
      return null;
  }
}

function tokenRun(token: TextToken, ground: ProseGround): PaperRun {
  const value = tokenValue(ground, token);
  if (value === null) return { text: writeToken(token), isStrong: true };
  const text = sayTokenValue(value, PRINTING);
  const to = anchorOf(value, ground);
  return to === null ? { text } : { text, to };
}

const runOf = (run: TextRun, ground: ProseGround): PaperRun =>
  typeof run === 'string' ? { text: run } : tokenRun(run, ground);

/** The text of a section as blocks, every number as it stands in the report. */
export function proseBlocks(text: string, ground: ProseGround): readonly PaperBlock[] {
  const shown = textFor(text, isWithheldFrom(ground.audience), REPORT_PAPER_WORDS.withheld);
  return readReportText(shown).map(({ kind, runs }): PaperBlock => {
    const said = runs.map((run) => runOf(run, ground));
    if (kind === 'item') return { kind: 'list', isOrdered: false, items: [said] };
    if (kind === 'paragraph') return { kind: 'paragraph', text: said };
    const plain = said.map((run) => ('text' in run ? run.text : '')).join('');
    return { kind: 'heading', level: 3, text: plain };
  });
}
