import { expect, it } from 'vitest';
import { enrolmentSheet } from '../../src/documents/enrolment-sheet/enrolment-sheet-document';
import { renderPdf } from '../../src/documents/pdf/render-pdf';
import { readQr } from '../support/read-qr';
import { builtFonts } from './pdf-kit';
import { printedPage } from './printed-page';

/** As long as links of a bureau with a name of its own are. */
const link = `https://jixiao.shizhu.example.gov.cn/enrol#${'a1B2'.repeat(95)}`;

it('[CM27] a code of the sheet is read as the link of its member', async () => {
  const member = { name: '马建国（示例）', role: '主评人', link, expires: '2026年12月4日 07:38' };
  const sheet = enrolmentSheet({
    ...{ bureau: '石柱县财政局（示例）', project: '农村饮水安全项目', agency: '示例事务所' },
    ...{ madeAt: '2026-11-27T08:00:00Z', members: [member] },
  });
  const pdf = await renderPdf(sheet, await builtFonts());
  expect(readQr(await printedPage(pdf, 1))).toBe(link);
});
