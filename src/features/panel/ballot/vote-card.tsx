import { memo } from 'react';
import type { Indicator } from '../../../domain/framework/framework';
import { printDecimal } from '../../../domain/kernel/print-decimal';
import type { AskedIndicator } from '../../../domain/panel/ballot';
import { MATERIALS_WORDS } from '../../../text/materials-words';
import { BALLOT_FAULT_WORDS, BALLOT_WORDS } from '../../../text/panel-act-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { NumberField } from '../../../ui/number-field';
import { TextArea } from '../../../ui/text-area';
import { reasonFor, type VoteFault } from './read-votes';
import type { TypedVote } from './use-ballot-draft';

const MAX_REASON = 2000;
const points = (milli: number): string => printDecimal(milli, 3, 'shortest');

export interface VoteCardProps {
  readonly indicator: Indicator;
  readonly asked: AskedIndicator;
  readonly typed: TypedVote;
  /** Shown once the person has tried to seal, or typed something that cannot be. */
  readonly fault: VoteFault | null;
  readonly onType: (indicator: string, change: Partial<TypedVote>) => void;
  /** How many materials lie before the panel about it. */
  readonly materials: number;
  readonly onMaterials: (indicator: string) => void;
}

const REASON_FAULTS: readonly VoteFault[] = ['reasonMissing', 'changeUnexplained'];

/** The label of the reason tells whether one is needed for what stands in the score. */
const REASON_LABELS = {
  unknown: BALLOT_WORDS.reason,
  change: BALLOT_WORDS.reasonChange,
  deduction: BALLOT_WORDS.reasonNeeded,
  free: BALLOT_WORDS.reasonFull,
} as const satisfies Record<ReturnType<typeof reasonFor>, string>;

/**
 * One indicator of a ballot: what it asks for, the score, and the reason where points are taken. A
 * ballot has dozens of them, of which one is typed in at a time.
 */
export const VoteCard = memo(function VoteCard(props: VoteCardProps) {
  const { indicator, asked, typed, fault, materials } = props;
  const onType = (change: Partial<TypedVote>) => props.onType(indicator.id, change);
  const full = points(asked.weightMilli);
  const said = fault === null ? undefined : BALLOT_FAULT_WORDS[fault];
  const isOfReason = fault !== null && REASON_FAULTS.includes(fault);
  return (
    <Card title={indicator.name}>
      <p className="soft">{BALLOT_WORDS.full(full)}</p>
      {indicator.explanation === '' ? null : <p>{indicator.explanation}</p>}
      {materials === 0 ? null : (
        <Button onClick={() => props.onMaterials(indicator.id)}>
          {MATERIALS_WORDS.open(materials)}
        </Button>
      )}
      {asked.beforeMilli === undefined ? null : (
        <p>{BALLOT_WORDS.before(points(asked.beforeMilli))}</p>
      )}
      <NumberField
        label={BALLOT_WORDS.score}
        hint={BALLOT_WORDS.scoreHint(full)}
        suffix={BALLOT_WORDS.points}
        value={typed.score}
        error={isOfReason ? undefined : said}
        onChange={(event) => onType({ score: event.target.value })}
      />
      <TextArea
        label={REASON_LABELS[reasonFor(typed, asked)]}
        maxLength={MAX_REASON}
        value={typed.reason}
        error={isOfReason ? said : undefined}
        onChange={(event) => onType({ reason: event.target.value })}
      />
    </Card>
  );
});
