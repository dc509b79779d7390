import { describe, expect, it } from 'vitest';
import { checkManifest } from '../../../src/domain/report/check-manifest';
import { OBSTACLE_WORDS, UNKNOWN_ENTRIES_WORDS } from '../../../src/text/report-words';
import { UPDATE_WORDS } from '../../../src/text/update-words';
import { HistoryMaker } from '../../support/journal-maker';
import { must, signedScene, stateOf } from '../../support/report-reader';
import { composed, groundOf, scene } from '../../support/report-scene';

describe('entries that this build does not know', () => {
  it('[UI43] block sealing, counted, beside whatever else is missing', async () => {
    const { history, lead, anna } = scene();
    anna.raw('thing.unknown', { again: true });
    const whole = must(await stateOf(history, [lead]), 'blocked');
    expect(whole.obstacles).toEqual([{ kind: 'unknown-entries', count: 2 }]);
    const drafts = ['deduction:B12'];
    const typed = must(await stateOf(history, [lead], { drafts }), 'blocked');
    expect(typed.obstacles.map(({ kind }) => kind)).toEqual(['unknown-entries', 'draft']);
    const unfinished = new HistoryMaker();
    unfinished.device('lead').raw('thing.unknown', {});
    const { obstacles } = must(await stateOf(unfinished, []), 'blocked');
    expect(obstacles.map(({ kind }) => kind)).toContain('indicator');
    expect(obstacles[0]).toEqual({ kind: 'unknown-entries', count: 1 });
    const [title, detail] = [OBSTACLE_WORDS['unknown-entries']('2'), UNKNOWN_ENTRIES_WORDS.next];
    expect(title).toContain('2 条记录');
    expect(detail).toContain(UPDATE_WORDS.apply);
  });

  it('[UI43] are no fault of a manifest that was sealed over them: verifiers ask as before', () => {
    const of = scene();
    const { history } = of;
    const manifest = composed(of);
    expect(manifest.setAside).toBe(1);
    expect(checkManifest(manifest, groundOf(history))).toEqual([]);
  });

  it('[UI43] that come after a report was sealed leave it as it is', async () => {
    const of = await signedScene();
    of.anna.raw('thing.unknown', {});
    must(await stateOf(of.history, [of.lead]), 'signed');
    of.lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 500 });
    const changed = must(await stateOf(of.history, [of.lead]), 'blocked');
    expect(changed.obstacles).toEqual([{ kind: 'unknown-entries', count: 1 }]);
    expect(changed.previous?.report.digest).toBe(of.report.digest);
  });
});
