import type { Feeds } from '../../domain/fieldwork/acts/check';
import { indicatorsOf } from '../../domain/framework/framework';
import { readDraft } from '../../domain/framework/framework-draft';
import { askedBy } from '../../domain/framework/rule-inputs';
import { COMMISSION_FIELD_WORDS as WORDS } from '../../text/commission-field-words';

/** A choice of a list as browsers have it: a text; empty for none. */
export const valueOfFeeds = (feeds: Feeds | null): string =>
  feeds === null ? '' : `${feeds.indicator} ${feeds.figure}`;

export function feedsOfValue(value: string): Feeds | null {
  const [indicator, figure] = value.split(' ');
  return indicator === undefined || figure === undefined ? null : { indicator, figure };
}

/** The figures of a framework that a number found on site may count towards. */
export function figureOptions(framework: unknown) {
  const read = readDraft(framework);
  const figures = (read.ok ? indicatorsOf(read.value) : []).flatMap(({ id, name, rule }) =>
    askedBy(rule).flatMap((asked) =>
      asked.kind === 'figure'
        ? [{ value: `${id} ${asked.figure.id}`, label: `${name}：${asked.figure.label}` }]
        : [],
    ),
  );
  return [{ value: '', label: WORDS.feedsNone }, ...figures];
}
