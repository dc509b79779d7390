import type { Figure } from '../../domain/framework/figure';
import { figureField, standingValue } from '../../domain/journal/register';
import { PRINTING } from '../../domain/scoring/printing';
import { ASKED_WORDS } from '../../text/asked-words';
import { FIGURE_HINTS, sayFigure, sayUnit } from '../../text/figure-words';
import { TYPED_FAULT_WORDS } from '../../text/scoring-words';
import { NumberField } from '../../ui/number-field';
import { Stepper } from '../../ui/stepper';
import { ConflictPlace } from './conflict-place';
import type { IndicatorContext } from './indicator-context';
import { LeftoverDraft } from './leftover-draft';
import { parseFigure, stepCount, typeFigure } from './typed-figure';
import { useTypedField } from './use-typed-field';

interface FigureQuestionProps {
  readonly context: IndicatorContext;
  readonly figure: Figure;
  /** A small number that is counted up and down. */
  readonly counted: boolean;
}

function useFigure({ context, figure }: FigureQuestionProps) {
  const { session, work, indicator, recorder, drafts, onTyped } = context;
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
    onTyped,
    parse: (text) => parseFigure(text, figure.unit),
    format: (value) => typeFigure(value, figure.unit),
    record: (value, draft) => {
      const body = { indicator: indicator.id, figure: figure.id, value };
      return recorder.record({ type: 'figure.entered', body }, [draft]);
    },
  });
  return { field, held, typed };
}

function FigureControl({
  typed,
  hint,
  ...props
}: FigureQuestionProps & Pick<ReturnType<typeof useFigure>, 'typed'> & { readonly hint: string }) {
  const { context, figure, counted } = props;
  const common = {
    ...{ label: figure.label, hint, suffix: sayUnit(figure) || undefined, value: typed.value },
    ...{ readOnly: context.disabled, onKeyDown: typed.onKeyDown, onChange: typed.onInput },
    error: typed.fault === null ? undefined : TYPED_FAULT_WORDS[typed.fault],
  };
  if (!counted) return <NumberField {...common} onBlur={typed.commit} />;
  return (
    <Stepper
      {...common}
      lessLabel={ASKED_WORDS.less(figure.label)}
      moreLabel={ASKED_WORDS.more(figure.label)}
      onStep={(by) => typed.onChange(stepCount(typed.value, by))}
      onLeave={typed.commit}
    />
  );
}

/** How to type the figure; what is typed as it reads, so that zeros can be counted; what stands. */
function hintOf(
  { figure, counted }: FigureQuestionProps,
  { held, typed }: Pick<ReturnType<typeof useFigure>, 'held' | 'typed'>,
): string {
  const parsed = typed.changed ? parseFigure(typed.value, figure.unit) : null;
  if (parsed?.ok && !counted) return ASKED_WORDS.reads(sayFigure(figure, parsed.value, PRINTING));
  if (held !== null) return ASKED_WORDS.recorded(sayFigure(figure, held, PRINTING));
  return counted ? ASKED_WORDS.failuresHint : FIGURE_HINTS[figure.unit];
}

/** A figure in yuan, a count or days, converted exactly; the value recorded stands under it. */
export function FigureQuestion(props: FigureQuestionProps) {
  const { context, counted } = props;
  const { field, held, typed } = useFigure(props);
  const hint = hintOf(props, { held, typed });
  return (
    <div className="indicator-question">
      <FigureControl {...props} typed={typed} hint={hint} />
      <LeftoverDraft typed={typed} always={counted} />
      <ConflictPlace context={context} field={field} />
    </div>
  );
}
