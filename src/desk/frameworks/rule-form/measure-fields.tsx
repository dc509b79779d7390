import type { Figure } from '../../../domain/framework/figure';
import type { Measure } from '../../../domain/framework/measure';
import { RULE_FORM_WORDS } from '../../../text/framework-editor-words';
import { MEASURE_WORDS } from '../../../text/framework-kind-words';
import { blankMeasure } from '../blank-rule';
import { EditSelect, optionsOf } from '../edit-select';
import { FigureFields, WhenZeroField } from './figure-fields';

export interface MeasureFieldsProps {
  readonly measure: Measure;
  readonly owner: string;
  readonly onMeasure: (measure: Measure, field?: string) => void;
}

type Slot = { readonly member: string; readonly name: string; readonly figure: Figure };

/** The figures of a measure by the member that holds each. */
function slotsOf(measure: Measure): readonly Slot[] {
  const { numerator, denominator, before, after, planned, actual, reading } = RULE_FORM_WORDS;
  switch (measure.kind) {
    case 'quotient':
      return [
        { member: 'numerator', name: numerator, figure: measure.numerator },
        { member: 'denominator', name: denominator, figure: measure.denominator },
      ];
    case 'change':
      return [
        { member: 'before', name: before, figure: measure.before },
        { member: 'after', name: after, figure: measure.after },
      ];
    case 'saving':
      return [
        { member: 'planned', name: planned, figure: measure.planned },
        { member: 'actual', name: actual, figure: measure.actual },
      ];
    case 'reading':
      return [{ member: 'figure', name: reading, figure: measure.figure }];
  }
}

/** The value that a rule looks at, and the figures that it is made of. */
export function MeasureFields({ measure, owner, onMeasure }: MeasureFieldsProps) {
  return (
    <div className="framework-group">
      <div className="framework-row">
        <EditSelect
          label={RULE_FORM_WORDS.measure}
          value={measure.kind}
          options={optionsOf(MEASURE_WORDS)}
          onChoose={(kind) => onMeasure(blankMeasure(kind, owner))}
        />
        {measure.kind === 'reading' ? null : (
          <WhenZeroField
            value={measure.whenZero}
            onZero={(zero) => {
              const { whenZero: _, ...rest } = measure;
              onMeasure({ ...rest, ...zero });
            }}
          />
        )}
      </div>
      {slotsOf(measure).map(({ member, name, figure }) => (
        <FigureFields
          key={member}
          name={name}
          figure={figure}
          onFigure={(next, field) =>
            // `member` is one of the measure's own figures.
            onMeasure({ ...measure, [member]: next } as Measure, field && `${member}.${field}`)
          }
        />
      ))}
    </div>
  );
}
