import type { Figure } from '../../../domain/framework/figure';
import type { Framework } from '../../../domain/framework/framework';
import { indicatorsOf } from '../../../domain/framework/framework';
import { figuresOf } from '../../../domain/framework/rule-inputs';

/** A figure that counts made on site may stand in. */
export interface FedFigure {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly figure: Figure;
}

/** Figures of the framework that hold a quantity: counts, days, measures and money, never rates. */
export const fedFigures = (framework: Framework): readonly FedFigure[] =>
  indicatorsOf(framework).flatMap(({ id, name, rule }) =>
    figuresOf(rule)
      .filter(({ unit }) => unit !== 'ppm')
      .map((figure) => ({ indicator: id, indicatorName: name, figure })),
  );
