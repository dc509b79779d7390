import { expect, it } from 'vitest';
import { allText } from '../../../src/documents/paper/paper-text';
import { makeFeedback } from '../../../src/features/report/documents/make-feedback';
import { FEEDBACK_WORDS as WORDS } from '../../../src/text/feedback-words';
import { canonicalText } from '../../../src/trust/canonical';
import { sha256Hex } from '../../../src/trust/digest';
import { archiveScene } from '../../support/archive-scene';
import { openWorkbook } from '../../support/edited-workbook';
import { sha256Of } from '../../support/made-ids';
import { workOf } from '../../support/made-work';
import { keysOf } from '../../support/report-reader';

const OBJECTION = '扣分过重，请复核。';

it('[FB6] [FB11] is made on the phone with what the unit said of this very report', async () => {
  const { scene, session, subject, orderOf } = await archiveScene();
  const { signal } = orderOf();
  const report = await sha256Hex(canonicalText(subject.manifest));
  const said = { verdict: 'object' as const, evidence: [], replaces: null };
  scene.lead.onCourse('acknowledgement.recorded', { ...said, report, text: OBJECTION });
  const elsewhere = { ...said, report: sha256Of('another'), text: '说的是另一份。' };
  scene.lead.onCourse('acknowledgement.recorded', elsewhere);
  const work = workOf(scene.history, keysOf(scene.history));
  const of = { ...subject, session, work, signal };
  let text = '';
  await makeFeedback({ ...of, form: 'pdf' }, async (paper) => {
    text = allText(paper);
    return new Blob(['%PDF']);
  });
  expect(text).toContain(OBJECTION);
  expect(text).toContain(WORDS.isSigned.no);
  expect(text).not.toContain(elsewhere.text);
  expect(text).toContain(report);
  const sheet = await makeFeedback({ ...of, form: 'xlsx' });
  const { 问题清单: rows = [] } = await openWorkbook(new Uint8Array(await sheet.arrayBuffer()));
  expect(rows.flat()).toContain('预算执行率');
});
