import { assessmentInput } from '../../domain/statement/assessment-input';
import type { YearlyFact } from '../../domain/statement/yearly-fact';
import type { YearlyStatement } from '../../domain/statement/yearly-statement';
import { YEARLY_WORDS } from '../../text/yearly-words';
import { saveFile } from '../../ui/save-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves figures and lists as a workbook; what writes it is loaded then. */
export async function saveStatementSheet(
  statement: YearlyStatement,
  facts: readonly YearlyFact[],
): Promise<void> {
  const { writeStatementSheet } = await import('../../documents/statement/write-statement-sheet');
  const bytes = writeStatementSheet(statement, facts);
  const name = `${YEARLY_WORDS.fileName(statement.year)}.xlsx`;
  saveFile(name, new Blob([bytes], { type: XLSX }));
}

/** Saves the text to write the yearly report from, as a Word document. */
export async function saveStatementPaper(
  statement: YearlyStatement,
  facts: readonly YearlyFact[],
): Promise<void> {
  const { statementPaper } = await import('../../documents/statement/statement-paper');
  const { makeDocx } = await import('../../documents/docx/make-docx');
  const departments = assessmentInput(statement.year, facts);
  const createdAt = new Date().toISOString();
  const paper = statementPaper({ statement, departments, createdAt });
  saveFile(`${YEARLY_WORDS.fileName(statement.year)}.docx`, await makeDocx(paper));
}
