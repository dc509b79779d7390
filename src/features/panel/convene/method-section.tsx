import { memo } from 'react';
import { AGGREGATION_KINDS } from '../../../domain/panel/panel-setting';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { AGGREGATION_WORDS } from '../../../text/panel-result-words';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import { NumberField } from '../../../ui/number-field';
import { TextField } from '../../../ui/text-field';
import { drawnFrom, putting, type SectionProps } from './convene-props';

const MAX_SOURCE = 200;

const CHOICES = AGGREGATION_KINDS.map((value) => ({ value, label: AGGREGATION_WORDS[value] }));

function TrimmedFields({ draft, edit, faultOf }: SectionProps) {
  const change = putting(edit);
  return (
    <>
      <NumberField
        label={CONVENE_WORDS.dropEach}
        value={draft.dropEach}
        error={faultOf('dropEach', CONVENE_WORDS.countMissing)}
        onChange={(event) => change({ dropEach: event.target.value })}
      />
      <NumberField
        label={CONVENE_WORDS.fromMembers}
        value={draft.fromMembers}
        error={faultOf('fromMembers', CONVENE_WORDS.fewMembers)}
        onChange={(event) => change({ fromMembers: event.target.value })}
      />
    </>
  );
}

/** How the members' scores become one, and where that comes from. */
export const MethodSection = memo(
  function MethodSection(props: SectionProps) {
    const { draft, edit, faultOf } = props;
    const change = putting(edit);
    return (
      <Card title={CONVENE_WORDS.method}>
        <ChoiceGroup
          legend={CONVENE_WORDS.method}
          hint={CONVENE_WORDS.methodLead}
          choices={CHOICES}
          value={draft.method}
          onChange={(method) => change({ method })}
        />
        {draft.method === 'trimmedMean' ? <TrimmedFields {...props} /> : null}
        <TextField
          label={CONVENE_WORDS.methodSource}
          hint={CONVENE_WORDS.methodSourceHint}
          maxLength={MAX_SOURCE}
          value={draft.source}
          onChange={(event) => change({ source: event.target.value })}
        />
        <NumberField
          label={CONVENE_WORDS.spread}
          hint={CONVENE_WORDS.spreadHint}
          suffix={CONVENE_WORDS.percent}
          value={draft.spread}
          error={faultOf('spread', CONVENE_WORDS.shareMissing)}
          onChange={(event) => change({ spread: event.target.value })}
        />
        <NumberField
          label={CONVENE_WORDS.fromMean}
          suffix={CONVENE_WORDS.percent}
          value={draft.fromMean}
          error={faultOf('fromMean', CONVENE_WORDS.shareMissing)}
          onChange={(event) => change({ fromMean: event.target.value })}
        />
      </Card>
    );
  },
  drawnFrom(['method', 'dropEach', 'fromMembers', 'source', 'spread', 'fromMean']),
);
