import type { HeadedColumn, TableHeader } from './sheet-layout';

/** The lowest text of a header, which names the column itself. */
const ownText = ({ header }: HeadedColumn): string => header.split(' ').at(-1) ?? '';

const isName = ({ role }: HeadedColumn): boolean => role?.role === 'level' || role?.role === 'name';

const hasScore = (columns: readonly HeadedColumn[]): boolean =>
  columns.some(({ role }) => role?.role === 'score');

/** True for a header that begins again further right: 指标 | 分值 | 得分 | 指标 | 分值 | 得分. */
export function isSideBySide({ columns }: TableHeader): boolean {
  const first = columns.findIndex(isName);
  const name = columns[first];
  if (name === undefined) return false;
  const again = columns.findIndex(
    (each, index) => index > first && isName(each) && ownText(each) === ownText(name),
  );
  return again > 0 && hasScore(columns.slice(first, again)) && hasScore(columns.slice(again));
}
