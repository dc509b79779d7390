import type { Figure } from '../../domain/framework/figure';
import { figureField, standingValue } from '../../domain/journal/register';
import { PRINTING } from '../../domain/scoring/printing';
import { FIGURE_HINTS, sayFigure, sayUnit } from '../../text/figure-words';
import { INDICATOR_WORDS, TYPED_FAULT_WORDS } from '../../text/scoring-words';
import { NumberField } from '../../ui/number-field';
import { ConflictNotice } from './conflict-notice';
import type { IndicatorContext } from './indicator-context';
import { LeftoverDraft } from './leftover-draft';
import { parseFigure, typeFigure } from './typed-figure';
import { useTypedField } from './use-typed-field';

interface FigureQuestionProps {
  readonly context: IndicatorContext;
  readonly figure: Figure;
}

function useFigure({ context, figure }: FigureQuestionProps) {
  const { session, work, indicator, recorder, drafts } = context;
  const field = figureField(indicator.id, figure.id);
  const standing = standingValue(work.evaluation.registers, field);
  const held = standing === null || standing === 'conflict' ? null : standing.value;
  const typed = useTypedField({
    session,
    assignment: work.assignment,
    field,
    stored: held === null ? '' : typeFigure(held, figure.unit),
    draft: drafts[field],
    open: standing === 'conflict',
    parse: (text) => parseFigure(text, figure.unit),
    format: (value) => typeFigure(value, figure.unit),
    record: (value, draft) => {
      const body = { indicator: indicator.id, figure: figure.id, value };
      return recorder.record({ type: 'figure.entered', body }, [draft]);
    },
  });
  return { field, held, typed };
}

/** A figure in yuan, a count or days, converted exactly; the value recorded stands under it. */
export function FigureQuestion({ context, figure }: FigureQuestionProps) {
  const { work, indicator, disabled } = context;
  const { field, held, typed } = useFigure({ context, figure });
  const hint =
    held === null
      ? FIGURE_HINTS[figure.unit]
      : INDICATOR_WORDS.recorded(sayFigure(figure, held, PRINTING));
  return (
    <div className="indicator-question">
      <NumberField
        label={figure.label}
        hint={hint}
        suffix={sayUnit(figure) || undefined}
        value={typed.value}
        readOnly={disabled}
        error={typed.fault === null ? undefined : TYPED_FAULT_WORDS[typed.fault]}
        onChange={(event) => typed.onChange(event.target.value)}
        onBlur={typed.commit}
        onKeyDown={(event) => (event.key === 'Enter' ? typed.commit() : undefined)}
      />
      <LeftoverDraft shown={typed.leftover} onRecord={typed.commit} />
      <ConflictNotice work={work} indicator={indicator} field={field} />
    </div>
  );
}
