import type { Indicator } from '../../domain/framework/framework';
import { INDICATOR_WORDS } from '../../text/scoring-words';

/** The name of a part of a composite rule; of another rule, what a judged score is called. */
export const partName = ({ rule }: Pick<Indicator, 'rule'>, part: string | null): string =>
  (rule.kind === 'composite' ? rule.parts.find(({ id }) => id === part)?.name : undefined) ??
  INDICATOR_WORDS.judged;
