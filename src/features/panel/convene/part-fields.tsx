import { memo } from 'react';
import type { ConveningDraft, PartDraft } from '../../../domain/panel/convening-draft';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { Button } from '../../../ui/button';
import { NumberField } from '../../../ui/number-field';
import { SeveralChoices } from '../../../ui/several-choices';
import { TextField } from '../../../ui/text-field';
import type { EditConvening, FaultOf } from './convene-props';

const MAX_NAME = 40;

/** A draft without a part, whose members are in the first of the others. */
const without =
  (id: string) =>
  (now: ConveningDraft): ConveningDraft => {
    // A single part shows no name, so that it must have one.
    const parts = now.parts
      .filter((each) => each.id !== id)
      .map((each) => ({ ...each, name: each.name.trim() || CONVENE_WORDS.wholeGroup }));
    const to = parts[0]?.id ?? '';
    const members = now.members.map((each) => (each.part === id ? { ...each, part: to } : each));
    return { ...now, parts, members };
  };

export interface PartFieldsProps {
  readonly part: PartDraft;
  readonly isOnly: boolean;
  /** Every indicator of the framework. */
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly edit: EditConvening;
  readonly faultOf: FaultOf;
}

type PutPart = (next: Partial<PartDraft>) => void;

function NamedFields({ part, faultOf, put }: PartFieldsProps & { readonly put: PutPart }) {
  return (
    <>
      <TextField
        label={CONVENE_WORDS.partName}
        maxLength={MAX_NAME}
        value={part.name}
        error={faultOf('partName', CONVENE_WORDS.partNameMissing, part.id)}
        onChange={(event) => put({ name: event.target.value })}
      />
      <NumberField
        label={CONVENE_WORDS.partWeight}
        suffix={CONVENE_WORDS.percent}
        value={part.weight}
        error={faultOf('partWeight', CONVENE_WORDS.weightMissing, part.id)}
        onChange={(event) => put({ weight: event.target.value })}
      />
    </>
  );
}

/** One part of the panel: its indicators, and among several its name and weight. */
export const PartFields = memo(function PartFields(props: PartFieldsProps) {
  const { part, isOnly, choices, edit, faultOf } = props;
  const put: PutPart = (next) =>
    edit((now) => ({
      ...now,
      parts: now.parts.map((each) => (each.id === part.id ? { ...each, ...next } : each)),
    }));
  const isAll = part.indicators.length === choices.length;
  return (
    <>
      {isOnly ? null : <NamedFields {...props} put={put} />}
      <SeveralChoices
        legend={CONVENE_WORDS.indicators(part.name)}
        hint=""
        error={
          faultOf('partIndicators', CONVENE_WORDS.indicatorsMissing, part.id) ??
          faultOf('partEmpty', CONVENE_WORDS.nobodyIn, part.id)
        }
        choices={choices}
        value={part.indicators}
        onChange={(indicators) => put({ indicators: indicators ?? [] })}
      />
      <Button
        kind="quiet"
        onClick={() => put({ indicators: isAll ? [] : choices.map(({ id }) => id) })}
      >
        {isAll ? CONVENE_WORDS.nothing : CONVENE_WORDS.all}
      </Button>
      {isOnly ? null : (
        <Button kind="quiet" onClick={() => edit(without(part.id))}>
          {CONVENE_WORDS.dropPart}
        </Button>
      )}
    </>
  );
});
