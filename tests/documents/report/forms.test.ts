import { describe, expect, it } from 'vitest';
import { feedbackPaper } from '../../../src/documents/feedback/feedback-paper';

import { allText } from '../../../src/documents/paper/paper-text';
import { REPORT_FORM_WORDS } from '../../../src/text/report-form-words';
import { REPORT_PAPER_WORDS as WORDS } from '../../../src/text/report-paper-words';
import { formScene, GIVEN } from '../../support/form-scene';
import { composed } from '../../support/report-scene';
import { feedbackOf } from '../feedback/feedback-scene';
import { paperOf } from './paper-scene';

const textOf = (form: 'opinions' | 'monitoring' | 'appraisal'): string => {
  const scene = formScene(form);
  return allText(paperOf(scene.history, composed(scene), 'whole'));
};

describe('the document of a report that concludes or monitors', () => {
  it('[UF12] has the monitoring table with causes, likelihood and warnings, and no scores', () => {
    const text = textOf('monitoring');
    for (const said of [
      ...['12 公里', '9 公里', '经费、其他', '有可能', '转述，未见原文'],
      '偏差原因说明（新建步道长度（示例））：汛期停工',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toContain('执行率 30.00%，低于 40%');
    expect(text).not.toContain(WORDS.scoreTable);
    expect(text).not.toContain(WORDS.annexes.ledger);
  });

  it('[UF12] has the opinions under their headings, and the conclusion on its cover', () => {
    const text = textOf('opinions');
    expect(text).toContain(REPORT_FORM_WORDS.annexes.opinions);
    expect(text).toContain('预期绩效的可持续性');
    expect(text).toContain('结论：部分支持（一期步道）');
  });

  it('[UF12] has points and conclusion where there are both', () => {
    const text = textOf('appraisal');
    expect(text).toContain('100.00 分，不评等次；结论：部分支持（一期步道）');
    expect(text).toContain(WORDS.scoreTable);
  });

  it('[RD4] [RD9] [FB7] withholds within a conclusion, on the cover as well, and prints no mark', () => {
    const made = formScene('opinions', { conclude: false });
    const marked = '一期【不公开：张某】步道';
    made.lead.act('conclusion.given', { ...GIVEN, part: marked, reason: `因为${marked}` });
    const stated = composed(made);
    const paper = (audience: 'whole' | 'public' | 'comments') =>
      allText(paperOf(made.history, stated, audience));
    for (const open of [
      ...[paper('public'), paper('comments')],
      allText(feedbackPaper(feedbackOf(made.history, stated))),
    ]) {
      expect(open).toContain(`结论：部分支持（一期${WORDS.withheld}步道）`);
      expect(open).not.toContain('张某');
    }
    expect(paper('whole')).toContain('结论：部分支持（一期张某步道）');
    expect(paper('whole')).not.toContain('不公开：');
  });
});
