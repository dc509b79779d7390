import { describe, expect, it } from 'vitest';
import { adoptedPanel, lineOf, MEAN } from '../../support/adopted-panel';
import { must, seal, stateOf } from '../../support/report-reader';

describe('a report over a panel’s scores', () => {
  it('[PN89] asks for a new seal once the same scores stand on other minutes', async () => {
    const of = await adoptedPanel();
    const { history } = of.panel;
    const { lead } = of;
    of.adopt([lineOf(MEAN)]);
    await seal({ history, lead, anna: lead });
    must(await stateOf(history, [lead]), 'sealed');
    const again = of.redraw();
    must(await stateOf(history, [lead]), 'sealed');
    of.adopt([lineOf(MEAN)], again.hash);
    const { report } = must(await stateOf(history, [lead]), 'ready');
    expect(report.manifest.panels?.[0]?.minutes).toEqual([again.hash]);
  });
});
