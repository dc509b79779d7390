import { indicatorsOf } from '../../../domain/framework/framework';
import type { PartDraft } from '../../../domain/panel/convening-draft';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { NumberField } from '../../../ui/number-field';
import { SeveralChoices } from '../../../ui/several-choices';
import { TextField } from '../../../ui/text-field';
import type { SectionProps } from './convene-props';

const MAX_NAME = 40;
const MAX_PARTS = 20;

/** An id that no part has. */
function nextId(parts: readonly PartDraft[]): string {
  const taken = new Set(parts.map(({ id }) => id));
  let number = parts.length + 1;
  while (taken.has(`p${number}`)) number += 1;
  return `p${number}`;
}

function PartFields({ part, ...props }: SectionProps & { readonly part: PartDraft }) {
  const { work, draft, change, faultOf } = props;
  const all = indicatorsOf(work.pkg.framework);
  const put = (next: Partial<PartDraft>) =>
    change({
      parts: draft.parts.map((each) => (each.id === part.id ? { ...each, ...next } : each)),
    });
  const drop = () => {
    // A single part shows no name, so that it must have one.
    const parts = draft.parts
      .filter(({ id }) => id !== part.id)
      .map((each) => ({ ...each, name: each.name.trim() || CONVENE_WORDS.wholeGroup }));
    const to = parts[0]?.id ?? '';
    const members = draft.members.map((each) =>
      each.part === part.id ? { ...each, part: to } : each,
    );
    change({ parts, members });
  };
  const isAll = part.indicators.length === all.length;
  const fault =
    faultOf('partIndicators', CONVENE_WORDS.indicatorsMissing, part.id) ??
    faultOf('partEmpty', CONVENE_WORDS.nobodyIn, part.id);
  return (
    <>
      {draft.parts.length === 1 ? null : (
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
      )}
      <SeveralChoices
        legend={CONVENE_WORDS.indicators(part.name)}
        hint=""
        error={fault}
        choices={all.map(({ id, name }) => ({ id, text: name }))}
        value={part.indicators}
        onChange={(indicators) => put({ indicators: indicators ?? [] })}
      />
      <Button
        kind="quiet"
        onClick={() => put({ indicators: isAll ? [] : all.map(({ id }) => id) })}
      >
        {isAll ? CONVENE_WORDS.nothing : CONVENE_WORDS.all}
      </Button>
      {draft.parts.length === 1 ? null : (
        <Button kind="quiet" onClick={drop}>
          {CONVENE_WORDS.dropPart}
        </Button>
      )}
    </>
  );
}

/** Which indicators are scored and by which part of the panel; one part is the usual. */
export function PartsSection(props: SectionProps) {
  const { draft, change } = props;
  const add = () => {
    const name = CONVENE_WORDS.nextGroup(draft.parts.length + 1);
    const part = { id: nextId(draft.parts), name, weight: '', indicators: [] };
    change({ parts: [...draft.parts, part] });
  };
  return (
    <Card title={CONVENE_WORDS.parts}>
      <p className="soft">{CONVENE_WORDS.partsLead}</p>
      {draft.parts.map((part) => (
        <PartFields key={part.id} {...props} part={part} />
      ))}
      {draft.parts.length < MAX_PARTS ? (
        <Button onClick={add}>{CONVENE_WORDS.addPart}</Button>
      ) : null}
    </Card>
  );
}
