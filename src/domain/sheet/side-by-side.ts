import type { HeadedColumn, TableHeader } from './sheet-layout';

/** The lowest text of a header, which names the column itself. */
const ownText = ({ header }: HeadedColumn): string => header.split(' ').at(-1) ?? '';

const isName = ({ role }: HeadedColumn): boolean => role?.role === 'level' || role?.role === 'name';

const hasScore = (columns: readonly HeadedColumn[]): boolean =>
  columns.some(({ role }) => role?.role === 'score');

/**
 * The column at which a header begins again: the fourth of 指标 | 分值 | 得分 | 指标 | 分值 | 得分.
 * Null for a header of one table.
 */
export function secondHalf({ columns }: TableHeader): number | null {
  const first = columns.findIndex(isName);
  const name = columns[first];
  if (name === undefined) return null;
  const again = columns.findIndex(
    (each, index) => index > first && isName(each) && ownText(each) === ownText(name),
  );
  const scored = hasScore(columns.slice(first, again)) && hasScore(columns.slice(again));
  return again > 0 && scored ? again : null;
}
