import { DETAIL_WORDS, TABLE_WORDS } from '../../text/framework-editor-words';
import { EditCheck, EditSelect } from './edit-select';
import { EditText } from './edit-text';
import { useEditing } from './editor-context';
import { idOf, nodesOf } from './framework-tree';
import { type IndicatorFieldsProps, SourcingFields } from './sourcing-fields';

const WORDS = DETAIL_WORDS;

/** The second level that an indicator stands in; choosing another one moves it there. */
function GroupField({ id }: { readonly id: string }) {
  const { framework, edit } = useEditing();
  const nodes = nodesOf(framework);
  const own = nodes.find((node) => node.at === 'indicator' && idOf(node) === id);
  const options = nodes.flatMap((node) => {
    if (node.at !== 'group') return [];
    const { level, group } = node;
    const names = [level.name, group.name].map((name) => name || TABLE_WORDS.unnamed);
    return [{ value: group.id, label: names.join(' › ') }];
  });
  return (
    <EditSelect
      label={WORDS.group}
      value={own?.at === 'indicator' ? own.group.id : ''}
      options={options}
      onChoose={(to) => edit({ kind: 'rehomed', id, to })}
    />
  );
}

/** What an indicator means, what it rests on, and what it is shown with. */
export function AboutPanel({ indicator, change }: IndicatorFieldsProps) {
  const { id, explanation, basis, target = '', measures } = indicator;
  return (
    <div className="framework-group">
      <GroupField id={id} />
      <EditText
        label={WORDS.explanation}
        value={explanation}
        maxLength={600}
        lines
        onText={(text) => change({ explanation: text }, 'explanation')}
      />
      <EditText
        label={WORDS.basis}
        value={basis}
        maxLength={120}
        onText={(text) => change({ basis: text }, 'basis')}
      />
      <EditText
        label={WORDS.target}
        value={target}
        maxLength={120}
        onText={(text) => change({ target: text === '' ? undefined : text }, 'target')}
      />
      <SourcingFields indicator={indicator} change={change} />
      <EditCheck
        label={WORDS.measures}
        checked={measures !== undefined}
        onCheck={(on) => change({ measures: on ? 'budgetExecutionRate' : undefined })}
      />
    </div>
  );
}
