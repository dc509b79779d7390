import type { StatementResponse } from '../../contract/statement';
import { assessmentInput } from '../../domain/statement/assessment-input';
import { yearlyStatement } from '../../domain/statement/yearly-statement';
import { YEARLY_WORDS } from '../../text/yearly-words';
import { saveFile } from '../../ui/save-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves figures and lists as a workbook; what writes it is loaded then. */
export async function saveStatementSheet(
  year: number,
  { facts }: StatementResponse,
): Promise<void> {
  const { writeStatementSheet } = await import('../../documents/statement/write-statement-sheet');
  const bytes = writeStatementSheet(yearlyStatement(year, facts), facts);
  const name = `${YEARLY_WORDS.fileName(year)}.xlsx`;
  saveFile(name, new Blob([bytes], { type: XLSX }));
}

/** Saves the text to write the yearly report from, as a Word document. */
export async function saveStatementPaper(
  year: number,
  { facts }: StatementResponse,
): Promise<void> {
  const { statementPaper } = await import('../../documents/statement/statement-paper');
  const { makeDocx } = await import('../../documents/docx/make-docx');
  const departments = assessmentInput(year, facts);
  const createdAt = new Date().toISOString();
  const statement = yearlyStatement(year, facts);
  const paper = statementPaper({ statement, departments, createdAt });
  saveFile(`${YEARLY_WORDS.fileName(year)}.docx`, await makeDocx(paper));
}
