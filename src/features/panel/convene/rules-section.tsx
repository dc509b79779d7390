import { CONVENE_WORDS } from '../../../text/convene-words';
import { Card } from '../../../ui/card';
import { NumberField } from '../../../ui/number-field';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import type { SectionProps } from './convene-props';

const MAX_SOURCE = 200;
const MAX_PLEDGE = 4000;

/** Quorum, rounds, and what is promised before anybody scores. */
export function RulesSection({ draft, change, faultOf }: SectionProps) {
  return (
    <Card title={CONVENE_WORDS.rules}>
      <NumberField
        label={CONVENE_WORDS.quorum}
        hint={CONVENE_WORDS.quorumHint}
        value={draft.quorum}
        error={faultOf('quorum', CONVENE_WORDS.quorumMissing)}
        onChange={(event) => change({ quorum: event.target.value })}
      />
      {draft.quorum.trim() === '' ? null : (
        <TextField
          label={CONVENE_WORDS.quorumSource}
          maxLength={MAX_SOURCE}
          value={draft.quorumSource}
          error={faultOf('quorumSource', CONVENE_WORDS.quorumSourceMissing)}
          onChange={(event) => change({ quorumSource: event.target.value })}
        />
      )}
      <NumberField
        label={CONVENE_WORDS.rounds}
        value={draft.rounds}
        error={faultOf('rounds', CONVENE_WORDS.roundsMissing)}
        onChange={(event) => change({ rounds: event.target.value })}
      />
      <TextArea
        label={CONVENE_WORDS.pledge}
        hint={CONVENE_WORDS.pledgeHint}
        maxLength={MAX_PLEDGE}
        rows={8}
        value={draft.pledge}
        error={faultOf('pledge', CONVENE_WORDS.pledgeMissing)}
        onChange={(event) => change({ pledge: event.target.value })}
      />
    </Card>
  );
}
