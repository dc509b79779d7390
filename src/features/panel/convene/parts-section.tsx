import { memo, useMemo } from 'react';
import { indicatorsOf } from '../../../domain/framework/framework';
import type { ConveningDraft, PartDraft } from '../../../domain/panel/convening-draft';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { drawnFrom, type SectionProps } from './convene-props';
import { PartFields } from './part-fields';

const MAX_PARTS = 20;

/** An id that no part has. */
function nextId(parts: readonly PartDraft[]): string {
  const taken = new Set(parts.map(({ id }) => id));
  let number = parts.length + 1;
  while (taken.has(`p${number}`)) number += 1;
  return `p${number}`;
}

function withOneMore(now: ConveningDraft): ConveningDraft {
  const name = CONVENE_WORDS.nextGroup(now.parts.length + 1);
  const part = { id: nextId(now.parts), name, weight: '', indicators: [] };
  return { ...now, parts: [...now.parts, part] };
}

/** Which indicators are scored and by which part of the panel; one part is the usual. */
export const PartsSection = memo(
  function PartsSection({ work, draft, edit, faultOf }: SectionProps) {
    const { parts } = draft;
    const choices = useMemo(
      () => indicatorsOf(work.pkg.framework).map(({ id, name }) => ({ id, text: name })),
      [work],
    );
    const scored = new Set(parts.flatMap(({ indicators }) => indicators));
    const left = choices.filter(({ id }) => !scored.has(id)).length;
    return (
      <Card title={CONVENE_WORDS.parts}>
        <p className="soft">{CONVENE_WORDS.partsLead}</p>
        {parts.map((part) => (
          <PartFields
            key={part.id}
            {...{ part, choices, edit, faultOf }}
            isOnly={parts.length === 1}
          />
        ))}
        {left === 0 ? null : <p className="soft">{CONVENE_WORDS.notScored(left)}</p>}
        {parts.length < MAX_PARTS ? (
          <Button onClick={() => edit(withOneMore)}>{CONVENE_WORDS.addPart}</Button>
        ) : null}
      </Card>
    );
  },
  drawnFrom(['parts']),
);
