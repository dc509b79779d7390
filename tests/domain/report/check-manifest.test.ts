import { describe, expect, it } from 'vitest';
import { checkManifest } from '../../../src/domain/report/check-manifest';
import { type Manifest, manifest } from '../../../src/domain/report/manifest';
import { type HistoryMaker, madePackage } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';
import { composed, groundOf, scene } from '../../support/report-scene';

const check = ({ history }: { history: HistoryMaker }, stated: Manifest) =>
  checkManifest(stated, groundOf(history));

describe('checking a manifest', () => {
  it('[RP14] long exact scores fit into a manifest', () => {
    const pkg = madePackage();
    const rounding = { ...pkg.framework.rounding, at: 'total' as const };
    const { history, lead } = scene({ ...pkg, framework: { ...pkg.framework, rounding } });
    const primes = [9_007_199_254_740_881, 9_007_199_254_740_847, 9_007_199_254_740_761];
    for (const [index, indicator] of ['B11', 'C11', 'C21'].entries()) {
      const [numerator, denominator] =
        indicator === 'B11'
          ? ['arrived', 'budgeted']
          : indicator === 'C11'
            ? ['actual', 'planned']
            : ['qualified', 'actual'];
      const value = primes[index] ?? 1;
      lead.act('figure.entered', { indicator, figure: denominator, value });
      lead.act('figure.entered', { indicator, figure: numerator, value: value - 2 });
      lead.act('deduction.explained', { indicator, reason: '差额' });
    }
    lead.act('figure.entered', {
      indicator: 'B12',
      figure: 'arrived',
      value: 9_007_199_254_740_677,
    });
    const made = composed({ history });
    expect(made.total?.score.den.length).toBeGreaterThan(60);
    expect(manifest.safeParse(made).success).toBe(true);
    expect(check({ history }, made)).toEqual([]);
  });

  it('[RP8] holds against its journals, also after they have grown', () => {
    const { history, lead, anna } = scene();
    const made = composed({ history });
    expect(check({ history }, made)).toEqual([]);
    lead.observe(anna).act('report.sealed', { manifest: made });
    anna.act('score.judged', { indicator: 'D12', scoreMilli: 1 });
    history.device('bo').capture('later');
    expect(check({ history }, made)).toEqual([]);
  });

  it('[RP9] names every altered figure', () => {
    const { history } = scene();
    const made = composed({ history });
    const [first, ...others] = made.scores;
    const [photo] = made.evidence;
    if (first === undefined || photo === undefined) throw new Error('unreachable');
    const { total } = made;
    if (total === null) throw new Error('unreachable');
    const kindsOf = (changes: Partial<Manifest>) =>
      check({ history }, { ...made, ...changes }).map(({ kind }) => kind);
    const raised = { ...first, score: { num: '4', den: '1' } };
    expect(kindsOf({ scores: [raised, ...others] })).toEqual(['score-differs']);
    expect(kindsOf({ scores: [{ ...first, printed: '4.00' }, ...others] })).toEqual([
      'score-differs',
    ]);
    expect(kindsOf({ scores: others })).toEqual(['score-differs']);
    expect(kindsOf({ total: { ...total, grade: '良' } })).toEqual(['total-differs']);
    expect(kindsOf({ total: { ...total, printed: '97.00' } })).toEqual(['total-differs']);
    expect(kindsOf({ evidence: [photo] })).toEqual(['evidence-differs']);
    const other = { ...photo, sha256: sha256Of('other') };
    expect(kindsOf({ evidence: [other, ...made.evidence.slice(1)] })).toEqual(['evidence-differs']);
    expect(kindsOf({ people: [] })).toEqual(['people-differ']);
    expect(kindsOf({ setAside: 0 })).toEqual(['set-aside-differs']);
  });

  it('[RP9] names which score differs and what both say', () => {
    const { history } = scene();
    const made = composed({ history });
    const scores = made.scores.map((each) =>
      each.indicator === 'B12' ? { ...each, reason: '' } : each,
    );
    const recomputed = made.scores.find(({ indicator }) => indicator === 'B12');
    expect(check({ history }, { ...made, scores })).toEqual([
      {
        kind: 'score-differs',
        indicator: 'B12',
        recomputed,
        stated: { ...recomputed, reason: '' },
      },
    ]);
  });

  it('[RP10] a head that is not here is named alone', () => {
    const { history, anna } = scene();
    const made = composed({ history });
    const journals = { ...made.journals, [anna.journal]: { seq: 2, hash: sha256Of('other') } };
    expect(check({ history }, { ...made, journals })).toEqual([
      { kind: 'head-missing', journal: anna.journal },
    ]);
  });

  it('[RP11] another assignment, package or framework is named', () => {
    const { history } = scene();
    const made = composed({ history });
    const strange = {
      assignment: idOf('other'),
      package: sha256Of('other'),
      framework: sha256Of('other'),
    };
    expect(check({ history }, { ...made, ...strange })).toEqual([
      { kind: 'wrong-assignment' },
      { kind: 'wrong-package' },
      { kind: 'wrong-framework' },
    ]);
  });

  it('[RP12] journals that could not be sealed are named with the blocker', () => {
    const { history, lead, anna } = scene();
    const made = composed({ history });
    const opening = lead.entries[0];
    if (opening === undefined) throw new Error('unreachable');
    const journals = {
      ...made.journals,
      [lead.journal]: { seq: 0, hash: opening.hash },
      [anna.journal]: { seq: anna.head.entry.seq, hash: anna.head.hash },
    };
    const faults = check({ history }, { ...made, journals });
    expect(faults).toContainEqual({
      kind: 'not-sealable',
      blocker: { kind: 'no-declaration' },
    });
  });

  /** A report over a fork that was settled; both branches captured something at one seq. */
  function overBranches() {
    const { history, lead, anna } = scene();
    const twin = anna.cloned();
    history.devices.push(twin);
    anna.capture('third');
    twin.capture('fourth');
    lead.settle(anna.head, twin.head);
    const made = composed({ history });
    lead.observe(anna).act('report.sealed', { manifest: made });
    return { history, anna, twin, made };
  }

  it('[RP18] a report over branches holds against all of them, also after they have grown', () => {
    const { history, anna, twin, made } = overBranches();
    expect(check({ history }, made)).toEqual([]);
    twin.capture('later');
    anna.capture('later too');
    expect(check({ history }, made)).toEqual([]);
  });

  it('[RP18] a branch that is not here, not named, or none is named', () => {
    const { history, anna, twin, made } = overBranches();
    const { journal } = anna;
    const { branches: _branches, ...without } = made;
    const kindsOf = (stated: Manifest) => check({ history }, stated).map(({ kind }) => kind);
    expect(kindsOf(without as Manifest)).toEqual(['evidence-differs', 'set-aside-differs']);
    const strange = { seq: 2, hash: sha256Of('other') };
    expect(check({ history }, { ...made, branches: { [journal]: [strange] } })).toEqual([
      { kind: 'head-missing', journal },
    ]);
    const [head] = [made.journals[journal]];
    const [tip] = made.branches?.[journal] ?? [];
    if (head === undefined || tip === undefined) throw new Error('unreachable');
    const swapped = { ...made, journals: { ...made.journals, [journal]: tip } };
    expect(kindsOf({ ...swapped, branches: { [journal]: [head] } })).toEqual(['branches-differ']);
    const inside = twin.entries[2];
    if (inside === undefined) throw new Error('unreachable');
    const more = [{ seq: 2, hash: inside.hash }, tip];
    expect(kindsOf({ ...made, branches: { [journal]: more } })).toEqual(['branches-differ']);
    const elsewhere = { ...made.branches, [idOf('nowhere')]: [tip] };
    expect(kindsOf({ ...made, branches: elsewhere })).toEqual(['branches-differ']);
  });

  it('[RP18] altered evidence of a branch is named, although another stands at its seq', () => {
    const { history, made } = overBranches();
    const evidence = made.evidence.map((line) =>
      line.sha256 === sha256Of('fourth') ? { ...line, size: 1 } : line,
    );
    const faults = check({ history }, { ...made, evidence });
    expect(faults).toEqual([
      expect.objectContaining({
        kind: 'evidence-differs',
        stated: expect.objectContaining({ sha256: sha256Of('fourth'), size: 1 }),
        recomputed: expect.objectContaining({ sha256: sha256Of('fourth'), size: 1000 }),
      }),
    ]);
  });

  it('[RP15] a score twice or in another order is not accepted', () => {
    const { history } = scene();
    const made = composed({ history });
    const [first] = made.scores;
    if (first === undefined) throw new Error('unreachable');
    const twice = check({ history }, { ...made, scores: [...made.scores, first] });
    expect(twice.map(({ kind }) => kind)).toEqual(['score-differs']);
    const turned = check({ history }, { ...made, scores: [...made.scores].reverse() });
    expect(turned).toEqual([{ kind: 'scores-out-of-order' }]);
  });
});
