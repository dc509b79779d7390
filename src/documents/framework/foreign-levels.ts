import type { Framework, Indicator } from '../../domain/framework/framework';
import { code } from '../../domain/kernel/identifier';
import type { CellReader } from './cell-reader';
import { type ForeignDefaults, foreignIndicator } from './foreign-indicator';
import type { ForeignRow } from './foreign-rows';
import { gatherLines } from './group-lines';
import { codeBelow, levelCode } from './made-code';

/** The levels of a table, and the names of indicators that it says no scoring of. */
export interface ForeignLevels {
  readonly levels: Framework['levels'];
  readonly unguided: readonly string[];
}

/** The second level; a table of fewer levels has the first once more. */
const groupName = ({ path }: ForeignRow): string => (path.length > 2 ? path[1] : path[0]) ?? '';

/** Codes that the table gives its indicators, where all have one and none twice. */
function ownCodes(rows: readonly ForeignRow[]): ReadonlyMap<ForeignRow, string> {
  const codes = rows.map((row) => row.texts.get('id')?.text ?? '');
  const usable = codes.every((each) => code.safeParse(each).success);
  return usable && new Set(codes).size === codes.length
    ? new Map(rows.map((row, index) => [row, codes[index] ?? '']))
    : new Map();
}

/** Puts the rows of a table into three levels; codes are made where it has none. */
export function foreignLevels(
  reader: CellReader,
  aside: CellReader,
  rows: readonly ForeignRow[],
  words: ForeignDefaults,
): ForeignLevels {
  const own = ownCodes(rows);
  const used = new Set(own.values());
  const unguided: string[] = [];
  const nothing = (): null => null;
  const indicatorOf = (row: ForeignRow, above: string, index: number): Indicator => {
    const id = own.get(row) ?? codeBelow(above, index, used);
    const { indicator, isSilent } = foreignIndicator(reader, aside, row, id, words);
    if (isSilent) unguided.push(indicator.name);
    return indicator;
  };
  const byLevel = gatherLines(rows, [], ({ path }) => path[0] ?? '', nothing);
  const levels = byLevel.map(({ name, lines }, index) => {
    const id = levelCode(index, used);
    reader.held(lines[0]?.at ?? { row: 0, column: 0 }, name, 1, 60);
    const groups = gatherLines(lines, [], groupName, nothing).map((group, place) => {
      const above = codeBelow(id, place, used);
      reader.held(group.lines[0]?.at ?? { row: 0, column: 0 }, group.name, 1, 60);
      const indicators = group.lines.map((row, each) => indicatorOf(row, above, each));
      return { id: above, name: group.name, indicators };
    });
    return { id, name, groups };
  });
  return { levels, unguided };
}
