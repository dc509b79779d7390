import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ARCHIVE_WORDS } from '../../../src/text/archive-words';
import { COPY_WORDS } from '../../../src/text/confirmation-words';
import { COURSE_WORDS } from '../../../src/text/course-words';
import { FEEDBACK_WORDS } from '../../../src/text/feedback-words';
import { ARCHIVE_FILES } from '../../../src/text/papers-archive-words';
import { REPORT_DOCUMENT_WORDS } from '../../../src/text/report-document-words';
import { REPORT_PAPER_WORDS } from '../../../src/text/report-paper-words';
import { openWorkbook } from '../../support/edited-workbook';
import { unlock } from './field-app';
import { screenFaults } from './screen-faults';

/** Makes what one card of the page offers and looks at the first bytes of each; gives the workbook. */
async function makeForms(
  page: Page,
  name: string,
  makes: Readonly<Record<'pdf' | 'docx' | 'xlsx', string>>,
): Promise<Uint8Array> {
  const card = page.getByRole('region', { name, exact: true });
  let made = Buffer.alloc(0);
  for (const [form, begins] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
  ] as const) {
    await card.getByRole('button', { name: makes[form], exact: true }).click();
    const keep = card.getByRole('button', { name: COPY_WORDS.save });
    await keep.waitFor();
    const arriving = page.waitForEvent('download');
    await keep.click();
    made = await readFile(await (await arriving).path());
    expect(made.subarray(0, begins.length).toString(), form).toBe(begins);
    if (form !== 'xlsx') await page.reload();
    if (form !== 'xlsx') await unlock(page);
  }
  return new Uint8Array(made);
}

/** Makes the report's documents and the material for the bureau's feedback, from the report's page. */
export async function makeDocuments(page: Page): Promise<void> {
  await page.getByRole('link', { name: COURSE_WORDS.documents }).click();
  const feedback = page.getByRole('region', { name: FEEDBACK_WORDS.short, exact: true });
  await feedback.scrollIntoViewIfNeeded();
  expect(await screenFaults(page)).toEqual([]);
  await makeForms(page, REPORT_PAPER_WORDS.audiences.whole, REPORT_DOCUMENT_WORDS.make);
  const issues = await makeForms(page, FEEDBACK_WORDS.short, FEEDBACK_WORDS.make);
  const { [FEEDBACK_WORDS.sheet]: rows = [] } = await openWorkbook(issues);
  expect(rows.flat()).toContain(FEEDBACK_WORDS.status);
}

/** Makes the archive of working papers on the phone; gives its first bytes and its index as text. */
export async function makeArchive(
  page: Page,
): Promise<{ readonly begins: string; readonly index: string }> {
  const card = page.getByRole('region', { name: ARCHIVE_WORDS.title, exact: true });
  await card.getByText(ARCHIVE_WORDS.contract).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await card.getByRole('button', { name: ARCHIVE_WORDS.make }).click();
  const keep = card.getByRole('button', { name: COPY_WORDS.save });
  await keep.waitFor({ timeout: 120_000 });
  const arriving = page.waitForEvent('download');
  await keep.click();
  const bytes = await readFile(await (await arriving).path());
  const { [ARCHIVE_FILES.indexPage]: index } = unzipSync(new Uint8Array(bytes), {
    filter: ({ name }) => name === ARCHIVE_FILES.indexPage,
  });
  return {
    begins: bytes.subarray(0, 2).toString(),
    index: strFromU8(index ?? new Uint8Array()),
  };
}
