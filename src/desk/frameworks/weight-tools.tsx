import { useState } from 'react';
import { indicatorsOf } from '../../domain/framework/framework';
import { TABLE_WORDS } from '../../text/framework-editor-words';
import { Button } from '../../ui/button';
import { EditCheck, EditSelect } from './edit-select';
import { useEditing } from './editor-context';
import { FaultLines } from './fault-lines';
import { printPoints } from './node-rows';
import {
  type Among,
  distributeRemainder,
  indicatorsAmong,
  remainderMilli,
  sumMilli,
} from './weights';

export interface WeightToolsProps {
  readonly onlyFaulty: boolean;
  readonly onOnlyFaulty: (only: boolean) => void;
}

const LEVEL = 'level:';

const amongOf = (value: string): Among =>
  value.startsWith(LEVEL)
    ? { level: value.slice(LEVEL.length) }
    : value === 'weightless'
      ? 'weightless'
      : 'all';

/** Gives out what is left of the 100 points, or takes back what is too much. */
function Distribution() {
  const { framework, edit } = useEditing();
  const [chosen, setChosen] = useState('all');
  const rest = remainderMilli(framework);
  const options = [
    { value: 'all', label: TABLE_WORDS.amongAll },
    { value: 'weightless', label: TABLE_WORDS.amongWeightless },
    ...framework.levels.map(({ id, name }) => ({
      value: `${LEVEL}${id}`,
      label: TABLE_WORDS.amongLevel(name || TABLE_WORDS.unnamed),
    })),
  ];
  const value = options.some((option) => option.value === chosen) ? chosen : 'all';
  const among = amongOf(value);
  const off = rest === 0 || indicatorsAmong(framework, among).length === 0;
  return (
    <>
      <EditSelect
        label={TABLE_WORDS.amongWhom}
        value={value}
        options={options}
        onChoose={setChosen}
      />
      <Button
        off={off}
        onClick={() => edit({ kind: 'weighed', weights: distributeRemainder(framework, among) })}
      >
        {TABLE_WORDS.distribute}
      </Button>
    </>
  );
}

/** Above the table: the sum, what is wrong with it, and the help to put it right. */
export function WeightTools({ onlyFaulty, onOnlyFaulty }: WeightToolsProps) {
  const { framework, faults, readOnly } = useEditing();
  const rest = remainderMilli(framework);
  const own = faults.filter(({ place }) => place.at === 'weights');
  const left =
    rest === 0
      ? TABLE_WORDS.even
      : rest > 0
        ? TABLE_WORDS.remainder(printPoints(rest))
        : TABLE_WORDS.surplus(printPoints(-rest));
  return (
    <div id="framework-weights">
      <div className="desk-tools framework-tools">
        <p className={`framework-sum${rest === 0 ? '' : ' off'}`}>
          <strong>{printPoints(sumMilli(indicatorsOf(framework)))}</strong>
          <span>{left}</span>
        </p>
        {readOnly ? null : <Distribution />}
        <EditCheck
          always
          label={TABLE_WORDS.onlyFaulty}
          checked={onlyFaulty}
          onCheck={onOnlyFaulty}
        />
      </div>
      <FaultLines faults={own.map(({ fault }) => fault)} />
    </div>
  );
}
