import { useState } from 'react';
import type { Indicator } from '../../../domain/framework/framework';
import { differenceField, selfScoreField } from '../../../domain/journal/register';
import { printSigned } from '../../../domain/scoring/print-score';
import { PRINTING } from '../../../domain/scoring/printing';
import type { ComparedScore } from '../../../domain/scoring/self-comparison';
import { sayPoints } from '../../../text/explanation-words';
import { SELF_SCORE_WORDS } from '../../../text/self-score-words';
import { AppLink } from '../../../ui/app-link';
import type { IndicatorContext } from '../indicator-context';
import { printMilli } from '../typed-figure';
import { DifferenceQuestion } from './difference-question';
import { SelfScoreQuestion } from './self-score-question';
import './compared-row.css';

export interface ComparedRowProps {
  readonly context: IndicatorContext;
  readonly line: ComparedScore;
}

/** What a person should look at in a line; null when there is nothing. */
function remarkOf(line: ComparedScore, { weightMilli }: Indicator): string | null {
  const { selfMilli, difference, reason, isConflict } = line;
  if (isConflict) return SELF_SCORE_WORDS.conflict;
  if (difference !== null && difference.n !== 0n && reason === '') {
    return SELF_SCORE_WORDS.reasonMissing;
  }
  return selfMilli !== null && selfMilli > weightMilli ? SELF_SCORE_WORDS.above : null;
}

function figuresOf(line: ComparedScore, { work }: IndicatorContext): string {
  const { selfMilli, verified, difference } = line;
  const { figures, none } = SELF_SCORE_WORDS;
  return figures(
    selfMilli === null ? none : printMilli(selfMilli),
    verified === null ? none : sayPoints(verified, PRINTING),
    difference === null ? null : printSigned(difference, work.pkg.framework.rounding),
  );
}

/** The fields of a line; they exist only while it is open, since a framework may be long. */
function Fields({ context, line }: ComparedRowProps) {
  const { indicator, work } = context;
  const isDifferent = line.difference !== null && line.difference.n !== 0n;
  return (
    <div className="stack">
      {isDifferent ? <DifferenceQuestion context={context} /> : null}
      <SelfScoreQuestion context={context} />
      <AppLink to={`/a/${work.assignment}/i/${indicator.id}`}>
        {SELF_SCORE_WORDS.toIndicator}
      </AppLink>
    </div>
  );
}

/** One indicator: its own score, the verified one, the difference and why. */
export function ComparedRow({ context, line }: ComparedRowProps) {
  const { indicator, drafts } = context;
  const fields = [differenceField(indicator.id), selfScoreField(indicator.id)];
  const [open, setOpen] = useState(fields.some((field) => drafts[field] !== undefined));
  const remark = remarkOf(line, indicator);
  return (
    <li>
      <details
        className="compared"
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          <span className="compared-name">{indicator.name}</span>
          <span className="compared-figures">{figuresOf(line, context)}</span>
          {remark === null ? null : <span className="compared-remark">{remark}</span>}
        </summary>
        {open ? <Fields context={context} line={line} /> : null}
      </details>
    </li>
  );
}
