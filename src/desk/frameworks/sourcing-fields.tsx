import type { Indicator } from '../../domain/framework/framework';
import { EVIDENCE_CLASSES } from '../../domain/framework/sourcing';
import { DETAIL_WORDS } from '../../text/framework-editor-words';
import {
  BENCHMARK_WORDS,
  DATA_SOURCE_WORDS,
  EVIDENCE_CLASS_WORDS,
  VALUE_METHOD_WORDS,
} from '../../text/sourcing-words';
import { EditCheck, EditSelect, optionsOf } from './edit-select';
import { EditText } from './edit-text';
import type { IndicatorChanges } from './framework-edit';

export interface IndicatorFieldsProps {
  readonly indicator: Indicator;
  readonly change: (change: IndicatorChanges, field?: string) => void;
}

const WORDS = DETAIL_WORDS;
const UNSET = { value: '', label: WORDS.unset } as const;

/** The four classes of 佐证资料, in their own order whatever the order of choosing. */
function EvidenceField({ indicator: { evidence = [] }, change }: IndicatorFieldsProps) {
  const choose = (of: (typeof EVIDENCE_CLASSES)[number], on: boolean) => {
    const next = EVIDENCE_CLASSES.filter((each) => (each === of ? on : evidence.includes(each)));
    change({ evidence: next.length === 0 ? undefined : next });
  };
  return (
    <fieldset className="framework-list">
      <legend>{WORDS.evidence}</legend>
      <div className="framework-checks">
        {EVIDENCE_CLASSES.map((each) => (
          <EditCheck
            key={each}
            label={EVIDENCE_CLASS_WORDS[each]}
            checked={evidence.includes(each)}
            onCheck={(on) => choose(each, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Where the value of an indicator comes from and what it is held against. */
export function SourcingFields({ indicator, change }: IndicatorFieldsProps) {
  const { source = '', method = '', benchmark } = indicator;
  return (
    <>
      <EvidenceField indicator={indicator} change={change} />
      <div className="framework-row">
        <EditSelect
          label={WORDS.source}
          value={source}
          options={[UNSET, ...optionsOf(DATA_SOURCE_WORDS)]}
          onChoose={(chosen) => change({ source: chosen === '' ? undefined : chosen })}
        />
        <EditSelect
          label={WORDS.method}
          value={method}
          options={[UNSET, ...optionsOf(VALUE_METHOD_WORDS)]}
          onChoose={(chosen) => change({ method: chosen === '' ? undefined : chosen })}
        />
      </div>
      <div className="framework-row">
        <EditSelect
          label={WORDS.benchmark}
          value={benchmark?.kind ?? ''}
          options={[UNSET, ...optionsOf(BENCHMARK_WORDS)]}
          onChoose={(kind) => {
            const text = benchmark?.text ?? '';
            change({ benchmark: kind === '' ? undefined : { kind, text } });
          }}
        />
        {benchmark === undefined ? null : (
          <EditText
            label={WORDS.benchmarkText}
            value={benchmark.text}
            maxLength={200}
            onText={(text) => change({ benchmark: { ...benchmark, text } }, 'benchmark')}
          />
        )}
      </div>
    </>
  );
}
