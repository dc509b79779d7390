import { useState } from 'react';
import { type FrameworksResponse, frameworksResponse } from '../../contract/desk-frameworks';
import { evaluationKind } from '../../domain/framework/evaluation-kind';
import { FRAMEWORKS_WORDS } from '../../text/framework-editor-words';
import { EVALUATION_KIND_WORDS } from '../../text/framework-kind-words';
import { TextField } from '../../ui/text-field';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { BeginButtons } from './begin-buttons';
import { useMayWrite } from './framework-page';
import { chosenRows, frameworkRows, type RowChoice } from './framework-row';
import './frameworks.css';
import './framework-form.css';
import './framework-table.css';
import './framework-rule.css';
import './framework-list.css';
import { FrameworksTable } from './frameworks-table';
import { PlainSelect } from './plain-select';

const WORDS = FRAMEWORKS_WORDS;
const KINDS = [
  { value: '', label: WORDS.allKinds },
  ...Object.entries(EVALUATION_KIND_WORDS).map(([value, label]) => ({ value, label })),
];
const SORTS = [
  { value: '', label: WORDS.showAll },
  { value: 'own', label: WORDS.showOwn },
  { value: 'template', label: WORDS.showTemplates },
] as const;

const ALL: RowChoice = { sought: '', kind: null, sort: null, by: null, falling: false };

interface ToolsProps {
  readonly choice: RowChoice;
  readonly onChoice: (choice: RowChoice) => void;
}

function Tools({ choice, onChoice }: ToolsProps) {
  const choose = (kind: string) => {
    const known = evaluationKind.safeParse(kind);
    onChoice({ ...choice, kind: known.success ? known.data : null });
  };
  return (
    <div className="desk-tools framework-choice">
      <TextField
        label={WORDS.search}
        type="search"
        value={choice.sought}
        onChange={({ target }) => onChoice({ ...choice, sought: target.value })}
      />
      <PlainSelect label={WORDS.kind} value={choice.kind ?? ''} options={KINDS} onChoose={choose} />
      <PlainSelect
        label={WORDS.show}
        value={choice.sort ?? ''}
        options={SORTS}
        onChoose={(sort) => onChoice({ ...choice, sort: sort === '' ? null : sort })}
      />
    </div>
  );
}

function List({ response }: { readonly response: FrameworksResponse }) {
  const [choice, setChoice] = useState(ALL);
  const mayWrite = useMayWrite();
  const all = frameworkRows(response);
  const shown = chosenRows(all, choice);
  return (
    <>
      <Tools choice={choice} onChoice={setChoice} />
      <div className="framework-top">
        <p className="soft" aria-live="polite">
          {shown.length === 0 ? WORDS.none : WORDS.count(shown.length, all.length)}
        </p>
        {mayWrite ? <BeginButtons response={response} /> : null}
      </div>
      {shown.length === 0 ? null : (
        <FrameworksTable
          rows={shown}
          order={choice}
          onOrder={(order) => setChoice({ ...choice, ...order })}
        />
      )}
    </>
  );
}

/** `/frameworks`: the frameworks of the bureau and the catalogue's templates. */
export function FrameworksPage() {
  const { loaded, reload } = useLoaded('/frameworks', frameworksResponse);
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p className="soft">{WORDS.lead}</p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(response) => <List response={response} />}
      </LoadedView>
    </>
  );
}
