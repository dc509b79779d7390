import type { ReactNode } from 'react';
import type { Indicator } from '../../domain/framework/framework';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { TABLE_WORDS } from '../../text/framework-editor-words';
import { INDICATOR_RULE_WORDS } from '../../text/framework-kind-words';
import { Button } from '../../ui/button';
import { EditNumber } from './edit-number';
import { EditText } from './edit-text';
import { useEditing } from './editor-context';
import { FaultLines } from './fault-lines';
import { faultsAt } from './fault-place';
import { NodeKeys } from './node-keys';
import { POINTS } from './typed-number';
import { sumMilli } from './weights';

/** Thousandths of points as people read them. */
export const printPoints = (milli: number): string => printDecimal(milli, 3, 'shortest');

function NameCell({ id, name }: { readonly id: string; readonly name: string }) {
  const { edit, faults } = useEditing();
  return (
    <th scope="row">
      <EditText
        bare
        label={TABLE_WORDS.nameOf(id)}
        value={name}
        maxLength={60}
        onText={(text) => edit({ kind: 'renamed', id, name: text }, `name:${id}`)}
      />
      <FaultLines faults={faultsAt(faults, id)} />
    </th>
  );
}

export interface PlaceAmong {
  readonly first: boolean;
  readonly last: boolean;
}

interface BranchRowProps extends PlaceAmong {
  readonly depth: 'level' | 'group';
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly Indicator[];
  readonly addWords: string;
}

/** A first or second level: its name, the weight that its indicators have together, what is in it. */
export function BranchRow(props: BranchRowProps) {
  const { depth, id, name, indicators, addWords, first, last } = props;
  const { edit, readOnly } = useEditing();
  const called = name || TABLE_WORDS.unnamed;
  return (
    <tr id={`node-${id}`} className={`row-${depth}`}>
      <td>{id}</td>
      <NameCell id={id} name={name} />
      <td className="number">{printPoints(sumMilli(indicators))}</td>
      <td>
        {readOnly ? null : (
          <Button
            kind="quiet"
            aria-label={`${called}：${addWords}`}
            onClick={() => edit({ kind: 'added', within: id })}
          >
            ＋ {addWords}
          </Button>
        )}
      </td>
      <KeysCell>
        <NodeKeys id={id} name={called} first={first} last={last} />
      </KeysCell>
    </tr>
  );
}

const KeysCell = ({ children }: { readonly children: ReactNode }) => (
  <td className="framework-row-keys">
    <div className="framework-keys">{children}</div>
  </td>
);

/** An indicator: name and weight to type, its rule to open. */
export function IndicatorRow({
  indicator,
  first,
  last,
}: PlaceAmong & { readonly indicator: Indicator }) {
  const { edit, selected, select } = useEditing();
  const { id, name, weightMilli, rule } = indicator;
  const called = name || TABLE_WORDS.unnamed;
  const isOpen = selected === id;
  return (
    <tr id={`node-${id}`} className={`row-indicator${isOpen ? ' open' : ''}`}>
      <td>{id}</td>
      <NameCell id={id} name={name} />
      <td className="number">
        <EditNumber
          bare
          label={TABLE_WORDS.weightOf(called)}
          value={weightMilli}
          form={POINTS}
          onNumber={(milli) => edit({ kind: 'weighed', weights: { [id]: milli } }, `weight:${id}`)}
        />
      </td>
      <td>
        <Button
          kind="quiet"
          aria-label={TABLE_WORDS.open(called)}
          aria-pressed={isOpen}
          onClick={() => select(id)}
        >
          {INDICATOR_RULE_WORDS[rule.kind]} ›
        </Button>
      </td>
      <KeysCell>
        <NodeKeys id={id} name={called} first={first} last={last} />
      </KeysCell>
    </tr>
  );
}
