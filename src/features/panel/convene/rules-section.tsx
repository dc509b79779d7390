import { memo } from 'react';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { Card } from '../../../ui/card';
import { NumberField } from '../../../ui/number-field';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import { drawnFrom, putting, type SectionProps } from './convene-props';

const MAX_SOURCE = 200;
const MAX_PLEDGE = 4000;

/** How many ballots a round wants. How many members a panel has says nothing of it, so it is open. */
function QuorumFields({ work, draft, edit, faultOf }: SectionProps) {
  const put = putting(edit);
  const ruled = work.pkg.framework.panelMembers;
  const { quorumHint, quorumReading } = CONVENE_WORDS;
  return (
    <>
      <NumberField
        label={CONVENE_WORDS.quorum}
        hint={ruled === undefined ? quorumHint : quorumReading(ruled.least, ruled.source)}
        value={draft.quorum}
        error={faultOf('quorum', CONVENE_WORDS.quorumMissing)}
        onChange={(event) => put({ quorum: event.target.value })}
      />
      {draft.quorum.trim() === '' ? null : (
        <TextField
          label={CONVENE_WORDS.quorumSource}
          maxLength={MAX_SOURCE}
          value={draft.quorumSource}
          error={faultOf('quorumSource', CONVENE_WORDS.quorumSourceMissing)}
          onChange={(event) => put({ quorumSource: event.target.value })}
        />
      )}
    </>
  );
}

/** Quorum, rounds, and what is promised before anybody scores. */
export const RulesSection = memo(
  function RulesSection(props: SectionProps) {
    const { draft, edit, faultOf } = props;
    const put = putting(edit);
    return (
      <Card title={CONVENE_WORDS.rules}>
        <QuorumFields {...props} />
        <NumberField
          label={CONVENE_WORDS.rounds}
          value={draft.rounds}
          error={faultOf('rounds', CONVENE_WORDS.roundsMissing)}
          onChange={(event) => put({ rounds: event.target.value })}
        />
        <TextArea
          label={CONVENE_WORDS.pledge}
          hint={CONVENE_WORDS.pledgeHint}
          maxLength={MAX_PLEDGE}
          rows={8}
          value={draft.pledge}
          error={faultOf('pledge', CONVENE_WORDS.pledgeMissing)}
          onChange={(event) => put({ pledge: event.target.value })}
        />
      </Card>
    );
  },
  drawnFrom(['quorum', 'quorumSource', 'rounds', 'pledge']),
);
