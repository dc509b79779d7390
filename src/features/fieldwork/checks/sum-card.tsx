import {
  type CheckQuantity,
  type CheckSum,
  figureOfSum,
} from '../../../domain/fieldwork/check-sum';
import { figureField, standingValue } from '../../../domain/journal/register';
import { PRINTING } from '../../../domain/scoring/printing';
import { SaveNotice } from '../../../forms/save-notice';
import { useSave } from '../../../forms/use-save';
import { CHECK_WORDS, FIGURE_GAP_WORDS, SUM_GAP_WORDS } from '../../../text/check-words';
import { sayFigure } from '../../../text/figure-words';
import { Button, ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import type { FieldPageProps } from '../forms/field-page';
import { mayWrite } from '../forms/may-write';
import { printQuantity } from '../forms/typed-number';
import { type FedFigure, fedFigures } from './feeding-figures';

interface SumProps extends Pick<FieldPageProps, 'session' | 'work'> {
  readonly sum: CheckSum;
}

interface FillProps extends SumProps {
  readonly quantity: CheckQuantity;
  readonly target: FedFigure;
}

/** What stands in the register of a figure, said beside the sum. */
function standsOf({ work, target }: Pick<FillProps, 'work' | 'target'>) {
  const { indicator, figure } = target;
  const standing = standingValue(work.evaluation.registers, figureField(indicator, figure.id));
  if (standing === null) return { value: null, words: CHECK_WORDS.standsNone };
  if (standing === 'conflict') return { value: null, words: CHECK_WORDS.standsConflict };
  const words = CHECK_WORDS.stands(sayFigure(figure, standing.value, PRINTING));
  return { value: standing.value, words };
}

/** One sum, what the figure holds now, and putting the sum into it. */
function SumFill({ session, work, sum, quantity, target }: FillProps) {
  const saver = useSave(session, work);
  const total = sum.totals[quantity];
  if (!total.ok) return <p className="soft">{SUM_GAP_WORDS[total.error]}</p>;
  const { indicator, figure } = target;
  const value = figureOfSum(total.value, sum.unit, figure);
  const stands = standsOf({ work, target });
  const fill = async (amount: number) => {
    const body = { indicator, figure: figure.id, value: amount, basis: 'physicalCheck' as const };
    await saver.save({ act: { type: 'figure.entered', body } });
  };
  const same = value.ok && stands.value === value.value;
  return (
    <>
      <p>
        <strong>{CHECK_WORDS.sumOf(quantity, `${printQuantity(total.value)} ${sum.unit}`)}</strong>
      </p>
      <p role="status">
        {stands.words}
        {stands.value === null ? '' : `，${same ? CHECK_WORDS.same : CHECK_WORDS.differs}`}
      </p>
      {value.ok ? null : <p>{FIGURE_GAP_WORDS[value.error]}</p>}
      <SaveNotice fault={saver.fault} />
      {value.ok && !same && mayWrite(work, session.who.person) ? (
        <Button busy={saver.busy} onClick={() => void fill(value.value)}>
          {CHECK_WORDS.fill(quantity, figure.label)}
        </Button>
      ) : null}
    </>
  );
}

/** Sums of planned and accounted quantities, for the other figures of the same indicator. */
function OtherSums({ fed, ...props }: SumProps & { readonly fed: readonly FedFigure[] }) {
  const { feeds } = props.sum;
  const others = fed.filter(
    ({ indicator, figure }) => indicator === feeds.indicator && figure.id !== feeds.figure,
  );
  if (others.length === 0) return null;
  return (
    <details>
      <summary>{CHECK_WORDS.otherSums}</summary>
      <div className="stack">
        {others.flatMap((target) =>
          (['planned', 'accounted'] as const).map((quantity) => (
            <SumFill key={`${target.figure.id}${quantity}`} {...props} {...{ target, quantity }} />
          )),
        )}
      </div>
    </details>
  );
}

/** What was found at all sites, summed for one figure of one indicator. */
export function SumCard(props: SumProps) {
  const { work, sum } = props;
  const fed = fedFigures(work.pkg.framework);
  const target = fed.find(
    ({ indicator, figure }) => indicator === sum.feeds.indicator && figure.id === sum.feeds.figure,
  );
  if (target === undefined) return null;
  const title = CHECK_WORDS.feedsOf(target.indicatorName, target.figure.label);
  return (
    <Card title={title} level={3}>
      <p className="soft">{CHECK_WORDS.sum(sum.unit)}</p>
      <SumFill {...props} quantity="found" target={target} />
      <OtherSums {...props} fed={fed} />
      <ButtonLink kind="quiet" to={`/a/${work.assignment}/i/${target.indicator}`}>
        {CHECK_WORDS.toIndicator}
      </ButtonLink>
    </Card>
  );
}
