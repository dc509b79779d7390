import { fail, ok, type Result } from '../kernel/result';
import type { HeadedRow } from '../sheet/headed-table';
import { normalText } from '../sheet/normal-text';
import { day } from './day';
import type { LeadFacts } from './lead-facts';
import type { RegistryCellFault } from './registry-cell-fault';
import type { PersonColumn } from './registry-columns';
import { type PersonPatch, personPatch } from './registry-patch';
import { type PersonFault, readTypedPerson, type TypedPerson, typedPerson } from './typed-person';

type Faults = ReadonlyMap<PersonColumn, RegistryCellFault>;

const YES = new Set(['是', '√', '✓', '1', 'Y']);
const NO = new Set(['否', '×', '0', 'N', '无']);
const OPEN = new Set(['无固定期限', '无固定期', '长期']);

/** Lead facts that a column of a table may hold. */
const FACTS = ['qualification', 'workSince', 'evaluationSince', 'contractUntil'] as const;

/** A day as tables have it, 2015-07-01, 2015/7/1, 2015.7.1 or 2015年7月1日; null for anything else. */
function readDay(text: string): string | null {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(normalText(text));
  if (found === null) return null;
  const [, year = '', month = '', date = ''] = found;
  const said = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return day.safeParse(said).success ? said : null;
}

/** What a cell makes of the form, or why it does not. */
function readCell(column: PersonColumn, text: string): Partial<TypedPerson> | RegistryCellFault {
  const normal = normalText(text).toUpperCase();
  switch (column) {
    case 'isLead':
      if (YES.has(normal)) return { isLead: true };
      return NO.has(normal) ? {} : 'notFlag';
    case 'workSince':
    case 'evaluationSince':
    case 'contractUntil': {
      if (column === 'contractUntil' && OPEN.has(normal)) return { contract: 'open', isLead: true };
      const said = readDay(text);
      if (said === null) return 'notDay';
      const until = column === 'contractUntil' ? ({ contract: 'until' } as const) : {};
      return { [column]: said, ...until, isLead: true };
    }
    case 'qualification':
      return { qualification: text, isLead: true };
    default:
      return { [column]: text };
  }
}

const COLUMN_OF: Readonly<Record<PersonFault, PersonColumn>> = {
  ...({ name: 'name', employer: 'employer', fields: 'fields', neither: 'fields' } as const),
  ...({ recusals: 'recusals', contractUntil: 'contractUntil', servedOn: 'contractUntil' } as const),
};

/**
 * What the cells of a row say of a person, and nothing of what they do not say. Whoever has a fact of
 * a lead evaluator is one.
 */
export function readPersonCells(
  cells: HeadedRow<PersonColumn>['cells'],
): Result<PersonPatch, Faults> {
  const faults = new Map<PersonColumn, RegistryCellFault>();
  let typed = typedPerson(null);
  for (const { holds, cell } of cells) {
    const said = cell.kind === 'error' ? 'inError' : readCell(holds, cell.text);
    if (typeof said === 'string') faults.set(holds, said);
    else typed = { ...typed, ...said };
  }
  const read = readTypedPerson(typed);
  for (const each of read.faults) {
    if (!faults.has(COLUMN_OF[each])) faults.set(COLUMN_OF[each], each);
  }
  const { record } = read;
  if (faults.size > 0) return fail(faults);
  if (record === null) return fail(new Map([['name', 'tooLong']]));
  const has = (column: PersonColumn): boolean => cells.some(({ holds }) => holds === column);
  const parts = (['title', 'phone', 'fields', 'recusals'] as const).filter(has);
  const facts: Partial<LeadFacts> = Object.fromEntries(
    FACTS.filter(has).map((fact) => [fact, record.lead?.[fact] ?? null]),
  );
  const patch = personPatch.parse({
    ...{ name: record.name, employer: record.employer },
    ...Object.fromEntries(parts.map((part) => [part, record[part]])),
    ...(record.lead === null ? {} : { lead: facts }),
  });
  return ok(patch);
}
