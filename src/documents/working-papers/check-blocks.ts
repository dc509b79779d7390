import { type CheckRow, checkDifference, checkRows } from '../../domain/fieldwork/check-table';
import { CHECK_WORDS } from '../../text/check-words';
import { WORKING_PAPER_WORDS as WORDS } from '../../text/working-paper-words';
import type { PaperBlock, PaperRow } from '../paper/paper-document';
import type { PaperGround } from './paper-ground';
import { sayEvidence, sayLessMilli, sayMilli, siteOf } from './say-ground';

function noteOf(ground: PaperGround, row: CheckRow): string {
  const { note, evidence, conflict, planned, saidPlannedMilli, askedAccountedMilli } = row;
  const lines = [
    note,
    planned ? '' : CHECK_WORDS.addedHere,
    saidPlannedMilli === null ? '' : `${CHECK_WORDS.plannedSaid} ${sayMilli(saidPlannedMilli)}`,
    askedAccountedMilli === null
      ? ''
      : `${CHECK_WORDS.accountedAsked} ${sayMilli(askedAccountedMilli)}`,
    conflict ? WORDS.conflict : '',
    evidence.length === 0 ? '' : sayEvidence(ground, evidence),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function rowOf(ground: PaperGround, row: CheckRow): PaperRow {
  const { toPlanMilli, toAccountMilli } = checkDifference(row);
  return [
    ...[row.name, row.unit, sayMilli(row.plannedMilli), sayMilli(row.accountedMilli)],
    row.foundMilli === null ? CHECK_WORDS.notFound : sayMilli(row.foundMilli),
    ...[sayLessMilli(toPlanMilli), sayLessMilli(toAccountMilli), noteOf(ground, row)],
  ];
}

/** The physical check table of a site: planned, in the books, found, and the differences. */
export function checkBlocks(ground: PaperGround, site: string): readonly PaperBlock[] {
  const rows = checkRows(ground.plan, ground.fieldwork).filter((row) => row.site === site);
  const number = { share: 9, alignment: 'right' } as const;
  return [
    { kind: 'facts', items: [{ term: WORDS.site, detail: siteOf(ground, site) }] },
    {
      kind: 'table',
      columns: [
        ...[{ share: 20 }, { share: 7 }, number, number, number],
        ...[
          { share: 10, alignment: 'right' as const },
          { share: 10, alignment: 'right' as const },
        ],
        { share: 26 },
      ],
      head: [
        [
          ...[CHECK_WORDS.name, CHECK_WORDS.unit, CHECK_WORDS.planned, CHECK_WORDS.accounted],
          ...[CHECK_WORDS.found, CHECK_WORDS.toPlan, CHECK_WORDS.toAccount, WORDS.note],
        ],
      ],
      rows: rows.map((row) => rowOf(ground, row)),
    },
  ];
}
