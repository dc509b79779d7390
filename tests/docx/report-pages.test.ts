import { expect, it } from 'vitest';
import { makeDocx } from '../../src/documents/docx/make-docx';
import { renderPdf } from '../../src/documents/pdf/render-pdf';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { paperOf, reportedScene } from '../documents/report/paper-scene';
import { builtFonts } from '../pdf/pdf-kit';
import { printedWords } from '../pdf/printed-page';
import { officePages } from './office-pages';

const { scene, manifest } = reportedScene();
const paper = paperOf(scene.history, manifest, 'whole');

/** How often each weight of two digits stands as one word in the lists of all indicators. */
async function weightsIn(pdf: Blob): Promise<Record<string, number>> {
  const words = await printedWords(pdf);
  const table = words.findIndex(({ text }) => text === '三级指标');
  const said = words.slice(table).map(({ text }) => text);
  const weights = ['10.00', '20.00'];
  return Object.fromEntries(
    weights.map((weight) => [weight, said.filter((each) => each === weight).length]),
  );
}

it('[OD20] breaks no number of the score table, neither in the PDF nor in the DOCX', async () => {
  const weights = indicatorsOf(scene.history.package.framework).map(
    ({ weightMilli }) => weightMilli,
  );
  // Each stands as weight and, with nothing lost, as score.
  const expected = {
    '10.00': 2 * weights.filter((weight) => weight === 10_000).length,
    '20.00': 2 * weights.filter((weight) => weight === 20_000).length,
  };
  expect(expected['10.00']).toBeGreaterThan(0);
  expect(expected['20.00']).toBeGreaterThan(0);
  expect(await weightsIn(await renderPdf(paper, await builtFonts()))).toEqual(expected);
  expect(await weightsIn(await officePages(await makeDocx(paper)))).toEqual(expected);
});
