import { type Framework, indicatorsOf } from '../../domain/framework/framework';
import type { Grid } from '../../domain/sheet/grid';
import type { CellReader } from './cell-reader';
import { addedIndicator, editedIndicator } from './edit-indicator';
import { type FrameworkLine, linesOf } from './framework-line';
import { type Gathered, gatherLines } from './group-lines';
import type { Assumption } from './import-outcome';
import { codeBelow, levelCode } from './made-code';
import { readTableRows, type TableRow } from './read-table-rows';
import { shownText } from './shown-text';

type Level = Framework['levels'][number];
type Group = Level['groups'][number];

/** A row with the known indicator that it goes on, by its code. */
interface Row extends TableRow {
  readonly before: FrameworkLine | null;
}

interface Edit {
  readonly reader: CellReader;
  readonly used: Set<string>;
}

function paired(reader: CellReader, rows: readonly TableRow[], known: readonly FrameworkLine[]) {
  const byId = new Map(known.map((line) => [line.indicator.id, line]));
  const seen = new Set<string>();
  return rows.map((row): Row => {
    const id = reader.shown(row.at.id);
    if (id !== '' && seen.has(id)) reader.expect(row.at.id, { kind: 'unused-code' });
    seen.add(id);
    return { ...row, before: byId.get(id) ?? null };
  });
}

function indicatorOf({ reader, used }: Edit, row: Row, above: string, index: number) {
  if (row.before !== null) return editedIndicator(reader, row.at, row.before.indicator);
  const isNamed = reader.shown(row.at.id) !== '';
  const id = isNamed ? reader.unusedCode(row.at.id, used) : codeBelow(above, index, used);
  return addedIndicator(reader, row.at, id);
}

/** The name as it was where it still shows alike. */
const nameOf = ({ name, origin }: Gathered<Row, { readonly name: string }>): string =>
  origin !== null && shownText(origin.name) === name ? origin.name : name;

function groupOf(edit: Edit, gathered: Gathered<Row, Group>, above: string, index: number): Group {
  const id = gathered.origin?.id ?? codeBelow(above, index, edit.used);
  const indicators = gathered.lines.map((row, each) => indicatorOf(edit, row, id, each));
  return { id, name: nameOf(gathered), indicators };
}

function levelOf(edit: Edit, gathered: Gathered<Row, Level>, index: number): Level {
  const id = gathered.origin?.id ?? levelCode(index, edit.used);
  const groups = gatherLines<Row, Group>(
    gathered.lines,
    gathered.origin?.groups ?? [],
    ({ group }) => group,
    ({ before }) => (before !== null && before.level === gathered.origin ? before.group : null),
  );
  return {
    id,
    name: nameOf(gathered),
    groups: groups.map((group, each) => groupOf(edit, group, id, each)),
  };
}

/** Names of levels and groups without indicators, which no row shows, that did not stay. */
function barePartsGone(before: Framework, after: Framework): readonly string[] {
  const parts = ({ levels }: Framework) => [...levels, ...levels.flatMap(({ groups }) => groups)];
  const shown = new Set(linesOf(before).flatMap(({ level, group }) => [level.id, group.id]));
  const kept = new Set(parts(after).map(({ id }) => id));
  return parts(before)
    .filter(({ id, name }) => !shown.has(id) && !kept.has(id) && name !== '')
    .map(({ name }) => name);
}

/** Where an indicator went: to another level, or out of a group that had no name to find it by. */
function movedTo(before: FrameworkLine, after: FrameworkLine | undefined): string | null {
  if (after === undefined) return null;
  if (after.level.id !== before.level.id) return after.level.name;
  const isLost = before.group.name === '' && after.group.id !== before.group.id;
  return isLost ? after.group.name : null;
}

/** What was done, for a person to look over: rows that came, went, moved or changed. */
function changesOf(
  reader: CellReader,
  before: Framework,
  after: Framework,
  rows: readonly Row[],
): readonly Assumption[] {
  const names = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name);
  const kept = new Set(rows.map((row) => row.before?.indicator));
  const now = new Map(indicatorsOf(after).map((each) => [each.id, each]));
  const removed = indicatorsOf(before).filter((each) => !kept.has(each));
  const edited = indicatorsOf(before).filter((each) => kept.has(each) && now.get(each.id) !== each);
  const added = rows.filter((row) => row.before === null).map(({ at }) => reader.shown(at.name));
  const weights =
    added.length + removed.length > 0 ||
    edited.some((each) => now.get(each.id)?.weightMilli !== each.weightMilli);
  const gone = [...names(removed), ...barePartsGone(before, after)];
  const isOfficial = after.weights === 'official';
  const places = new Map(linesOf(after).map((line) => [line.indicator.id, line]));
  const moved = rows.flatMap((row): readonly Assumption[] => {
    if (row.before === null) return [];
    const { id, name } = row.before.indicator;
    const to = movedTo(row.before, places.get(id));
    return to === null ? [] : [{ kind: 'moved', name: now.get(id)?.name ?? name, to }];
  });
  return [
    ...(added.length === 0 ? [] : [{ kind: 'added' as const, names: added }]),
    ...(gone.length === 0 ? [] : [{ kind: 'removed' as const, names: gone }]),
    ...(edited.length === 0 ? [] : [{ kind: 'edited' as const, names: names(edited) }]),
    ...moved,
    ...(weights && isOfficial ? [{ kind: 'weights-edited' as const }] : []),
  ];
}

/** Takes the edits of the first sheet into a framework; what cannot be taken stands in `reader`. */
export function editFramework(
  reader: CellReader,
  grid: Grid,
  framework: Framework,
): { readonly framework: Framework; readonly assumptions: readonly Assumption[] } {
  const { rows: read, left } = readTableRows(reader, grid);
  const rows = paired(reader, read, linesOf(framework));
  const used = new Set(
    linesOf(framework).flatMap(({ level, group, indicator }) => [level.id, group.id, indicator.id]),
  );
  const levels = gatherLines<Row, Level>(
    rows,
    framework.levels,
    ({ level }) => level,
    ({ before }) => before?.level ?? null,
  );
  const edited: Framework = {
    ...framework,
    levels: levels.map((level, index) => levelOf({ reader, used }, level, index)),
  };
  const assumptions = changesOf(reader, framework, edited, rows);
  const aside = left.length === 0 ? [] : [{ kind: 'columns-left' as const, headers: left }];
  return { framework: edited, assumptions: [...assumptions, ...aside] };
}
