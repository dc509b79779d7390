import { useState } from 'react';
import type { Indicator } from '../../../domain/framework/framework';
import { differenceField, selfScoreField, standingValue } from '../../../domain/journal/register';
import { printSigned } from '../../../domain/scoring/print-score';
import { PRINTING } from '../../../domain/scoring/printing';
import type { ComparedScore } from '../../../domain/scoring/self-comparison';
import { sayPoints } from '../../../text/explanation-words';
import { SELF_SCORE_WORDS } from '../../../text/self-score-words';
import { ButtonLink } from '../../../ui/button';
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
  const { selfMilli, difference, reason } = line;
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
  const { indicator, work, drafts } = context;
  const field = differenceField(indicator.id);
  // A conflict of reasons, and one that was typed, block a report though nothing differs any more.
  const isAsked =
    (line.difference !== null && line.difference.n !== 0n) ||
    drafts[field] !== undefined ||
    standingValue(work.evaluation.registers, field) === 'conflict';
  return (
    <div className="stack">
      {isAsked ? <DifferenceQuestion context={context} /> : null}
      <SelfScoreQuestion context={context} />
      <ButtonLink kind="quiet" to={`/a/${work.assignment}/i/${indicator.id}`}>
        {SELF_SCORE_WORDS.toIndicator}
      </ButtonLink>
    </div>
  );
}

/** One indicator: its own score, the verified one, the difference and why. */
export function ComparedRow({ context, line }: ComparedRowProps) {
  const { indicator, drafts, work } = context;
  const fields = [differenceField(indicator.id), selfScoreField(indicator.id)];
  const isConflict = fields.some(
    (field) => standingValue(work.evaluation.registers, field) === 'conflict',
  );
  const isTyped = fields.some((field) => drafts[field] !== undefined);
  const [open, setOpen] = useState(isConflict || isTyped);
  const remark = isConflict ? SELF_SCORE_WORDS.conflict : remarkOf(line, indicator);
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
