import type { Figure } from '../../../domain/framework/figure';
import type { WhenZero } from '../../../domain/framework/measure';
import { RULE_FORM_WORDS } from '../../../text/framework-editor-words';
import { FIGURE_UNIT_WORDS } from '../../../text/framework-kind-words';
import { EditSelect, optionsOf } from '../edit-select';
import { EditText } from '../edit-text';

export interface FigureFieldsProps {
  readonly name: string;
  readonly figure: Figure;
  readonly onFigure: (figure: Figure, field?: string) => void;
}

/** A figure that the phone will ask for: what it is called and what it is counted in. */
export function FigureFields({ name, figure, onFigure }: FigureFieldsProps) {
  const { unitName, ...rest } = figure;
  const rename = (text: string) =>
    onFigure(text === '' ? rest : { ...rest, unitName: text }, 'unitName');
  return (
    <div className="framework-row">
      <EditText
        label={RULE_FORM_WORDS.label(name)}
        value={figure.label}
        maxLength={60}
        onText={(label) => onFigure({ ...figure, label }, 'label')}
      />
      <EditSelect
        label={RULE_FORM_WORDS.unit(name)}
        value={figure.unit}
        options={optionsOf(FIGURE_UNIT_WORDS)}
        onChoose={(unit) => onFigure({ ...rest, unit })}
      />
      {figure.unit === 'count' || figure.unit === 'milli' ? (
        <EditText
          label={RULE_FORM_WORDS.unitName(name)}
          value={unitName ?? ''}
          maxLength={12}
          onText={rename}
        />
      ) : null}
    </div>
  );
}

export interface WhenZeroFieldProps {
  readonly value: WhenZero | undefined;
  readonly onZero: (value: { readonly whenZero?: WhenZero }) => void;
}

/** What a denominator of zero means. */
export function WhenZeroField({ value, onZero }: WhenZeroFieldProps) {
  return (
    <EditSelect
      label={RULE_FORM_WORDS.whenZero}
      value={value ?? 'none'}
      options={optionsOf(RULE_FORM_WORDS.zero)}
      onChoose={(chosen) => onZero(chosen === 'none' ? {} : { whenZero: chosen })}
    />
  );
}
