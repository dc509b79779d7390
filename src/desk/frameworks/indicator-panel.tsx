import { useId, useState } from 'react';
import { isUnscored } from '../../domain/framework/is-unscored';
import { PRINTING } from '../../domain/scoring/printing';
import { DETAIL_WORDS, TABLE_WORDS } from '../../text/framework-editor-words';
import { sayRule } from '../../text/rule-words';
import { Button } from '../../ui/button';
import { AboutPanel } from './about-panel';
import { useEditing } from './editor-context';
import { FaultLines } from './fault-lines';
import { faultsAt } from './fault-place';
import type { IndicatorChanges } from './framework-edit';
import { findNode } from './framework-tree';
import { RuleForm } from './rule-form/rule-form';
import { TrialPanel } from './trial-panel';

const WORDS = DETAIL_WORDS;
type Tab = keyof typeof WORDS.tabs;
const TABS = Object.keys(WORDS.tabs) as Tab[];

/** The indicator that was opened: its rule, what it rests on, and a trial. */
export function IndicatorPanel() {
  const { framework, faults, edit, selected } = useEditing();
  const [tab, setTab] = useState<Tab>('rule');
  const heading = useId();
  const node = selected === null ? null : findNode(framework, selected);
  if (node?.at !== 'indicator') return <aside className="framework-panel soft">{WORDS.none}</aside>;
  const { indicator } = node;
  const { id, name, rule } = indicator;
  const change = (changes: IndicatorChanges, field?: string) =>
    edit({ kind: 'detailed', id, change: changes }, field && `${id}:${field}`);
  return (
    <aside className="framework-panel" aria-labelledby={heading}>
      <h2 id={heading}>
        {id} {name || TABLE_WORDS.unnamed}
      </h2>
      <fieldset className="framework-tabs" aria-label={WORDS.tabsLabel}>
        {TABS.map((each) => (
          <Button key={each} kind="quiet" aria-pressed={tab === each} onClick={() => setTab(each)}>
            {WORDS.tabs[each]}
          </Button>
        ))}
      </fieldset>
      <FaultLines faults={faultsAt(faults, id)} />
      {tab === 'rule' && isUnscored(rule) ? (
        <p className="framework-sentence">{sayRule(rule, PRINTING)}</p>
      ) : null}
      {tab === 'rule' && !isUnscored(rule) ? (
        <RuleForm
          key={id}
          rule={rule}
          owner={id}
          onRule={(next, field) => change({ rule: next }, field && `rule.${field}`)}
        />
      ) : null}
      {tab === 'about' ? <AboutPanel key={id} indicator={indicator} change={change} /> : null}
      {tab === 'trial' ? <TrialPanel key={`${id}:${rule.kind}`} indicator={indicator} /> : null}
    </aside>
  );
}
