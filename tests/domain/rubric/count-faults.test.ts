import { expect, it } from 'vitest';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { PRESCRIBED } from '../../../src/domain/procedure/procedure-setting';
import type { Manifest } from '../../../src/domain/report/manifest';
import { countFaults, type RatedReport } from '../../../src/domain/rubric/count-faults';
import { composed, knownScene } from '../../support/report-scene';

const scene = knownScene();
const { package: pkg } = scene.history;
const manifest = composed(scene);
const whole: RatedReport = {
  ...{ package: pkg, manifest, failed: [], isSigned: true },
  proven: new Set(indicatorsOf(pkg.framework).map(({ id }) => id)),
};
const counted = (change: Partial<RatedReport>) =>
  Object.entries(countFaults({ ...whole, ...change })).flatMap(([by, faults]) =>
    faults.map(({ kind, of }) => `${by} ${kind} ${of}`),
  );
const changed = (change: Partial<Manifest>) => counted({ manifest: { ...manifest, ...change } });
const b12 = `B12 ${indicatorsOf(pkg.framework).find(({ id }) => id === 'B12')?.name}`;
const withLine = (change: Partial<Manifest['scores'][number]>) =>
  manifest.scores.map((line) => (line.indicator === 'B12' ? { ...line, ...change } : line));

it('[RQ2] a report that has everything has no fault', () => {
  expect(counted({})).toEqual([]);
});

it('[RQ2] blank cover fields, missing lines and differences without a reason', () => {
  expect(counted({ isSigned: false })).toEqual(['cover cover leadEvaluator']);
  expect(counted({ package: { ...pkg, agency: ' ' } })).toEqual(['cover cover agency']);
  const scores = manifest.scores.filter(({ indicator }) => indicator !== 'B12');
  expect(changed({ scores })).toContain(`tables no-score ${b12}`);
  const self = { indicator: 'B12', scoreMilli: 1000, reason: '' };
  expect(changed({ selfScores: [{ ...self, difference: '-1.00' }] })).toEqual([
    `tables no-difference-reason ${b12}`,
  ]);
  expect(changed({ selfScores: [{ ...self, difference: '0.00' }] })).toEqual([]);
});

it('[RQ2] parts, total, grade and weights are held against each other', () => {
  const { total } = manifest;
  if (total === null) throw new Error('the scene has points');
  expect(changed({ total: { ...total, printed: '12.34' } })).toEqual(['scores sum total']);
  expect(changed({ total: { ...total, grade: '差' } })).toEqual(['scores grade total']);
  const over = withLine({ score: { num: '999', den: '1' } });
  expect(changed({ scores: over })).toContain(`scores over-weight ${b12}`);
});

it('[RQ2] elements, reasons, evidence and verification', () => {
  expect(changed({ evidence: [] })).toEqual(['elements element evidence']);
  expect(counted({ package: { ...pkg, kind: 'selfEvalValidation' } })).toEqual([
    'elements element selfScores',
  ]);
  expect(changed({ scores: withLine({ reason: ' ' }) })).toEqual([`reasons no-reason ${b12}`]);
  expect(counted({ proven: new Set() })).toEqual([`proofs no-proof ${b12}`]);
  expect(counted({ failed: ['intact'] })).toEqual(['records check intact']);
});

it('[RQ2] where a procedure is commissioned, text and course are asked for by section', () => {
  const faults = counted({ package: { ...pkg, procedure: PRESCRIBED } });
  expect(faults).toContain('elements element text');
  expect(faults).toContain('elements element course');
  expect(faults.filter((each) => each.startsWith('sections section')).length).toBeGreaterThan(3);
});
