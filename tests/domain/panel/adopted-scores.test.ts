import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { checkManifest } from '../../../src/domain/report/check-manifest';
import type { Manifest } from '../../../src/domain/report/manifest';
import { reportSummary } from '../../../src/domain/report/report-summary';
import { fromExact, toExact } from '../../../src/domain/scoring/exact';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import {
  type AdoptedPanel,
  adoptedPanel,
  composeOver,
  groundBehind,
  lineOf,
  MEAN,
} from '../../support/adopted-panel';
import type { MadeEntry } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';
import { SESSION } from '../../support/panel-maker';

const scoreOf = ({ panel: { history } }: AdoptedPanel, indicator: string) => {
  const { indicators } = scoreEvaluation(history.package.framework, history.fold());
  const found = indicators.find((each) => each.indicator === indicator);
  if (found === undefined) throw new Error(`no indicator ${indicator}`);
  return found;
};

const reasonOf = ({ panel: { history } }: AdoptedPanel, { hash }: MadeEntry) =>
  history.fold().setAside.find((each) => each.hash === hash)?.reason ?? null;

async function manifestOver(of: AdoptedPanel): Promise<Manifest> {
  const composed = await composeOver(of);
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  return composed.value;
}

const lacksOf = async (of: AdoptedPanel) => {
  const composed = await composeOver(of);
  const blockers = composed.ok ? [] : composed.error;
  return blockers.flatMap((each) => (each.kind === 'panel-score' ? [each.lack] : []));
};

describe('scores of a panel in an evaluation', () => {
  it('[PN85] count in the exact points that the ballots come to, with the reason beside', async () => {
    const of = await adoptedPanel();
    const before = scoreEvaluation(of.panel.history.package.framework, of.panel.history.fold());
    of.adopt([lineOf(MEAN)]);
    const score = scoreOf(of, 'D11');
    const rounded = { kind: 'rounded', from: fromExact(MEAN), to: new Fraction('18.33') };
    expect(score.steps.find(({ kind }) => kind === 'rounded')).toMatchObject(rounded);
    expect(score).toMatchObject({ status: 'scored', reason: '专家组认为效果尚未完全显现' });
    const after = scoreEvaluation(of.panel.history.package.framework, of.panel.history.fold());
    expect(toExact(before.total.sub(after.total))).toEqual({ num: '167', den: '100' });
  });

  it('[PN85] say in their explanation of which session and minutes they are', async () => {
    const of = await adoptedPanel();
    of.adopt([lineOf(MEAN)]);
    const { hash: minutes } = of.minutes;
    expect(scoreOf(of, 'D11').steps.find(({ kind }) => kind === 'judged')).toMatchObject({
      panel: { session: SESSION, minutes },
    });
  });

  it('[PN86] are taken by the lead evaluator, all at once or not at all', async () => {
    const of = await adoptedPanel();
    const { history } = of.panel;
    const unknown = of.adopt([lineOf(MEAN), lineOf({ num: '1', den: '1' }, 'X99')]);
    const counted = of.adopt([lineOf({ num: '2', den: '1' }, 'A11'), lineOf(MEAN)]);
    const above = of.adopt([lineOf({ num: '61', den: '3' })]);
    const anna = history.device('anna').act('panelScores.adopted', {
      ...{ session: SESSION, minutes: of.minutes.hash, scores: [lineOf(MEAN)] },
    });
    expect(reasonOf(of, unknown)).toBe('unknown-indicator');
    expect(reasonOf(of, counted)).toBe('score-not-judged');
    expect(reasonOf(of, above)).toBe('score-above-weight');
    expect(reasonOf(of, anna)).toBe('role-not-allowed');
    expect(scoreOf(of, 'D11').score?.valueOf()).toBe(20);
  });

  it('[PN86] are taken back as one, and what stood before stands again', async () => {
    const of = await adoptedPanel();
    of.lead.withdraw(of.adopt([lineOf(MEAN)]));
    expect(scoreOf(of, 'D11').score?.valueOf()).toBe(20);
  });

  it('[PN87] give way to what is judged afterwards, and differ from their own rounding', async () => {
    const of = await adoptedPanel();
    const { history } = of.panel;
    of.adopt([lineOf(MEAN)]);
    const anna = history.device('anna');
    anna.act('score.judged', { indicator: 'D11', scoreMilli: 18_333 });
    expect(scoreOf(of, 'D11').status).toBe('conflict');
    anna.observe(of.lead).act('score.judged', { indicator: 'D11', scoreMilli: 18_333 });
    const score = scoreOf(of, 'D11');
    const judged = { panel: null, score: new Fraction(18_333, 1000) };
    expect(score.steps.find(({ kind }) => kind === 'judged')).toMatchObject(judged);
  });

  it('[PN87] agree with the same points that somebody judged at the same time', async () => {
    const of = await adoptedPanel();
    of.adopt([lineOf({ num: '18', den: '1' })]);
    of.panel.history.device('anna').act('score.judged', { indicator: 'D11', scoreMilli: 18_000 });
    expect(scoreOf(of, 'D11')).toMatchObject({ status: 'scored', missing: [] });
  });
});

describe('a report with scores of a panel', () => {
  it('[PN88] is not sealed where the minutes are not here or the ballots say otherwise', async () => {
    const wrong = await adoptedPanel();
    wrong.adopt([lineOf({ num: '18', den: '1' })]);
    expect(await lacksOf(wrong)).toEqual(['differs']);
    const missing = await adoptedPanel();
    missing.adopt([lineOf(MEAN)], sha256Of('other minutes'));
    expect(await lacksOf(missing)).toEqual(['no-minutes']);
  });

  it('[PN88] is not sealed once a further round makes the minutes outdated', async () => {
    const of = await adoptedPanel();
    of.adopt([lineOf(MEAN)]);
    expect(await lacksOf(of)).toEqual([]);
    of.goOn();
    expect(await lacksOf(of)).toEqual(['outdated']);
  });

  it('[PN89] names the session, its minutes and the newest entry of each of its journals', async () => {
    const of = await adoptedPanel();
    of.adopt([lineOf(MEAN)]);
    const manifest = await manifestOver(of);
    const [panel, ...others] = manifest.panels ?? [];
    expect(others).toEqual([]);
    expect(panel).toMatchObject({
      ...{ session: SESSION, minutes: [of.minutes.hash], indicators: ['D11'] },
    });
    const { chair, scrutineer, experts } = of.panel;
    const journals = [chair, scrutineer, ...experts].map(({ device }) => device);
    expect(panel?.journals).toEqual(
      Object.fromEntries(
        journals.map(({ journal, head }) => [journal, { seq: head.entry.seq, hash: head.hash }]),
      ),
    );
    expect(Object.keys(manifest.journals)).toEqual([of.lead.journal]);
    const shown = reportSummary(manifest, of.panel.history.package, sha256Of('manifest'));
    const name = indicatorsOf(of.panel.history.package.framework).find(({ id }) => id === 'D11');
    expect(shown).toContain(
      `采用专家组评分：D11 ${name?.name}；会议纪要（SHA-256）：${of.minutes.hash}`,
    );
  });

  it('[PN89] is recomputed from the ballots, and is found out where it names other ones', async () => {
    const of = await adoptedPanel();
    of.adopt([lineOf(MEAN)]);
    const manifest = await manifestOver(of);
    of.goOn();
    const ground = await groundBehind(of);
    expect(checkManifest(manifest, ground)).toEqual([]);
    const unopened = { ...ground, opens: new Set<string>() };
    expect(checkManifest(manifest, unopened)).toMatchObject([
      { kind: 'not-sealable', blocker: { kind: 'panel-score', indicator: 'D11' } },
    ]);
    const { panels: _, ...silent } = manifest;
    expect(checkManifest(silent, ground)).toMatchObject([
      { kind: 'not-sealable', blocker: { kind: 'panel-score', lack: 'no-minutes' } },
    ]);
    const [panel] = manifest.panels ?? [];
    if (panel === undefined) throw new Error('no panel');
    const renamed = { ...manifest, panels: [{ ...panel, indicators: ['D12'] }] };
    expect(checkManifest(renamed, ground)).toEqual([{ kind: 'panels-differ' }]);
    const partial = {
      ...panel,
      journals: Object.fromEntries(Object.entries(panel.journals).slice(1)),
    };
    expect(checkManifest({ ...manifest, panels: [partial] }, ground)).not.toEqual([]);
  });

  it('[PN88] [PN89] holds where a journal of the session forked: all its branches are named', async () => {
    const of = await adoptedPanel();
    const { history, chair } = of.panel;
    const twin = chair.device.cloned();
    // The branch without the minutes is the longer one.
    twin.entries.pop();
    for (const text of ['先说', '再说', '又说']) {
      twin.raw('discussion.noted', { round: 1, indicator: null, text });
    }
    history.devices.push(twin);
    of.adopt([lineOf(MEAN)]);
    expect(await lacksOf(of)).toEqual([]);
    const manifest = await manifestOver(of);
    const { journal } = chair.device;
    expect(manifest.panels?.[0]).toMatchObject({
      journals: { [journal]: { hash: twin.head.hash } },
      branches: { [journal]: [{ hash: of.minutes.hash }] },
    });
    expect(checkManifest(manifest, await groundBehind(of))).toEqual([]);
    const [{ branches: _, ...unbranched } = { branches: {} }] = manifest.panels ?? [];
    const silent = { ...manifest, panels: [unbranched] } as Manifest;
    expect(checkManifest(silent, await groundBehind(of))).not.toEqual([]);
  });
});
