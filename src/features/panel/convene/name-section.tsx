import { memo } from 'react';
import { SESSION_KINDS } from '../../../domain/panel/convening';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { SESSION_KIND_WORDS } from '../../../text/panel-words';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import { TextField } from '../../../ui/text-field';
import { drawnFrom, putting, type SectionProps } from './convene-props';

const MAX_TITLE = 120;
const KINDS = SESSION_KINDS.map((value) => ({ value, label: SESSION_KIND_WORDS[value] }));

/** What the session is called and held for. */
export const NameSection = memo(
  function NameSection({ draft, edit, faultOf }: SectionProps) {
    const put = putting(edit);
    return (
      <Card title={CONVENE_WORDS.about}>
        <TextField
          label={CONVENE_WORDS.name}
          maxLength={MAX_TITLE}
          value={draft.title}
          error={faultOf('title', CONVENE_WORDS.nameMissing)}
          onChange={(event) => put({ title: event.target.value })}
        />
        <ChoiceGroup
          legend={CONVENE_WORDS.kind}
          choices={KINDS}
          value={draft.kind}
          error={faultOf('kind', CONVENE_WORDS.kindMissing)}
          onChange={(kind) => put({ kind })}
        />
      </Card>
    );
  },
  drawnFrom(['title', 'kind']),
);
