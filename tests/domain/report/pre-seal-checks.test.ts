import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentPackage } from '../../../src/domain/assignment/assignment-package';
import { teamProgress } from '../../../src/domain/journal/team-progress';
import type {
  PreSealCheck,
  PreSealSubject,
} from '../../../src/domain/report/pre-seal/pre-seal-check';
import { sayPreSealLine } from '../../../src/text/pre-seal-words';
import { blockersOf, CourseScene, commissioned, composeNow } from '../../support/course-scene';
import { formScene } from '../../support/form-scene';
import { madePackage, PEOPLE } from '../../support/journal-maker';
import { checksOf } from '../../support/pre-seal-scene';
import { knownScene, type Scene } from '../../support/report-scene';

function checkIn<S extends PreSealSubject>(checks: readonly PreSealCheck[], subject: S) {
  const found = checks.find(({ check }) => check === subject);
  if (found === undefined) throw new Error(`no check ${subject}`);
  return found as Extract<PreSealCheck, { check: S }>;
}

const bars = ({ state }: PreSealCheck): boolean => state === 'failed' || state === 'waits';

const frameworkWith = (
  more: Partial<AssignmentPackage['framework']>,
  pkg = commissioned(),
): AssignmentPackage => ({ ...pkg, framework: { ...pkg.framework, ...more } });

const RUN = { seed: 20261127, numRuns: 60 };

/** Things that people do on the way to a seal, in any order; what cannot be done then is left out. */
const ACTS: readonly ((scene: CourseScene) => unknown)[] = [
  (scene) => scene.write(),
  (scene) => scene.write('总分 {总分}，见 {得分:X999}。'),
  (scene) => scene.lead.act('deduction.explained', { indicator: 'B12', reason: '' }),
  (scene) => scene.lead.act('deduction.explained', { indicator: 'B12', reason: '支出慢' }),
  (scene) => scene.lead.act('score.judged', { indicator: 'D12', scoreMilli: 1000 }),
  (scene) => scene.anna.act('score.judged', { indicator: 'D12', scoreMilli: 2000 }),
  (scene) => scene.issue(),
  (scene) => scene.comment(scene.issue(), 'evaluee', ['r1']),
  (scene) => scene.comment(scene.issue(), 'client'),
  (scene) => scene.answer('r1', 'adopted'),
  (scene) => scene.review(scene.ask(), ['f1']),
  (scene) => scene.close('f1'),
  (scene) => scene.seal(),
];

/** The whole way but for one step, so that what stands near a seal is met often. */
const WAY = [0, 6, 7, 8, 9, 10, 11, 12];

function walked(steps: readonly number[]): CourseScene {
  const scene = new CourseScene();
  for (const step of steps) {
    try {
      ACTS[step]?.(scene);
    } catch {
      // Nothing could be composed then: nobody could have done it.
    }
  }
  return scene;
}

describe('the checks before a seal', () => {
  it('[PR112] all hold exactly where a report can be sealed, and each blocker stands under one of them', () => {
    const steps = fc.oneof(
      fc.array(fc.nat({ max: ACTS.length - 1 }), { maxLength: 8 }),
      fc.subarray(WAY, { minLength: WAY.length - 2 }),
    );
    fc.assert(
      fc.property(steps, (chosen) => {
        const scene = walked(chosen);
        const checks = checksOf(scene);
        expect(!checks.some(bars)).toBe(composeNow(scene).ok);
        const items = checks.flatMap((each) => each.items);
        for (const blocker of blockersOf(scene)) {
          if (blocker.kind === 'procedure') continue;
          expect(
            items.filter((item) => JSON.stringify(item) === JSON.stringify(blocker)),
          ).toHaveLength(1);
        }
        for (const check of checks) {
          const isEmpty = check.items.length === 0;
          expect([check.check, check.state === 'failed' && isEmpty]).toEqual([check.check, false]);
          expect([check.check, check.state === 'passed' && !isEmpty]).toEqual([check.check, false]);
          expect(sayPreSealLine(check)).not.toBe('');
        }
      }),
      RUN,
    );
  });

  it.each([
    ['monitoring', {}],
    ['monitoring', { fill: false }],
    ['opinions', {}],
    ['opinions', { conclude: false }],
    ['appraisal', {}],
    ['appraisal', { conclude: false }],
  ] as const)(
    '[PR112] hold for a form exactly where it can be sealed (%s, %j)',
    (form, options) => {
      const made = formScene(form, options);
      const checks = checksOf(made);
      const composed = composeNow(made);
      expect(checks.some(bars)).toBe(!composed.ok);
      const items = checks.flatMap((each) => each.items).map((each) => JSON.stringify(each));
      const blockers = composed.ok ? [] : composed.error;
      expect(items).toEqual(expect.arrayContaining(blockers.map((each) => JSON.stringify(each))));
    },
  );

  it('[PR112] are the same ones in the same order, whatever is asked', () => {
    const names = checksOf(new CourseScene()).map(({ check }) => check);
    expect(new Set(names).size).toBe(names.length);
    expect(checksOf(knownScene()).map(({ check }) => check)).toEqual(names);
  });

  it('[PR113] add up the printed scores, and say where only the total is rounded', () => {
    const plain = checkIn(checksOf(knownScene()), 'sum');
    expect(plain).toMatchObject({ state: 'passed', facts: { sum: '96.67', total: '96.67' } });
    expect(sayPreSealLine(plain)).toBe('各项得分之和 96.67 ＝ 总分 96.67');
    const told = checkIn(checksOf(apart('total')), 'sum');
    expect([told.state, told.facts.saysRounding]).toEqual(['passed', true]);
    expect(sayPreSealLine(told)).toContain('只对总分舍入');
    const untold = checkIn(checksOf(apart()), 'sum');
    expect([untold.state, untold.facts.saysRounding]).toEqual(['look', false]);
  });

  it('[PR113] ask to look where the printed total would be another grade than the exact one', () => {
    const grades = [
      { label: '优', fromMilli: 96_668 },
      { label: '良', fromMilli: 0 },
    ];
    const rounding = { decimals: 2, mode: 'halfUp', at: 'total' } as const;
    const grade = checkIn(checksOf(knownScene(frameworkWith({ grades, rounding }))), 'grade');
    expect([grade.state, grade.facts.byPrint, grade.facts.beforeCaps]).toEqual([
      ...['look', '优', '良'],
    ]);
    expect(sayPreSealLine(grade)).toContain('会被看成“优”');
    const plain = checkIn(checksOf(knownScene()), 'grade');
    expect([plain.state, plain.facts.grade]).toEqual(['passed', '优']);
  });

  it('[PR114] tell a deduction without a reason from one without evidence, which bars nothing', () => {
    const scene = knownScene();
    const before = checkIn(checksOf(scene), 'evidence');
    expect(before.state).toBe('look');
    expect(before.items).toContainEqual({ kind: 'unproven', indicator: 'B12' });
    expect(checkIn(checksOf(scene), 'reasons')).toMatchObject({ state: 'passed', items: [] });
    scene.lead.act('deduction.explained', { indicator: 'B12', reason: '' });
    expect(checkIn(checksOf(scene), 'reasons').items).toMatchObject([{ indicator: 'B12' }]);
    expect(checkIn(checksOf(scene), 'sum').state).toBe('waits');
  });

  it('[PR114] name whose work may be missing, what was typed only, and what a newer build wrote', () => {
    const scene = knownScene();
    scene.anna.raw('thing.unknown', {});
    const team = teamProgress(scene.history.package.team, scene.history.journals);
    const typed = [{ kind: 'section-draft', section: 'issues' }] as const;
    const checks = checksOf(scene, { team, typed });
    expect(checkIn(checks, 'team').state).toBe('look');
    expect(checkIn(checks, 'team').items).toContainEqual(
      expect.objectContaining({ kind: 'member', person: PEOPLE.bo, state: 'never' }),
    );
    expect(checkIn(checks, 'entries')).toMatchObject({
      state: 'failed',
      items: [...typed, { kind: 'unknown-entries', count: 1 }],
    });
  });

  it('[PR114] ask for reasons for differences where self-evaluations are validated, and else to look', () => {
    const of = (pkg: AssignmentPackage) => {
      const scene = knownScene(pkg);
      const scores = [{ indicator: 'D12', scoreMilli: 1000 }];
      scene.lead.act('selfScores.imported', { file: null, scores });
      return checkIn(checksOf(scene), 'differences');
    };
    const items = [{ kind: 'difference', indicator: 'D12' }];
    expect(of(madePackage())).toMatchObject({ state: 'look', items });
    expect(of({ ...madePackage(), kind: 'selfEvalValidation' })).toMatchObject({
      ...{ state: 'failed', items },
    });
    expect(checkIn(checksOf(knownScene()), 'differences').state).toBe('none');
  });

  it('[PR114] follow the way of a report: who is awaited, what is open, which level is next', () => {
    const scene = new CourseScene().write();
    const states = () => {
      const checks = checksOf(scene);
      return [checkIn(checks, 'consultation'), checkIn(checks, 'review')].map(
        ({ state, items }) => [state, ...items.map(({ kind }) => kind)],
      );
    };
    expect(states()).toEqual([['failed', 'procedure'], ['waits']]);
    const draft = scene.issue();
    expect(states()).toEqual([['failed', 'party', 'party'], ['waits']]);
    scene.comment(draft, 'evaluee', ['r1']);
    scene.comment(draft, 'client');
    expect(states()).toEqual([['failed', 'remark'], ['waits']]);
    scene.answer('r1', 'rejected');
    expect(states()).toEqual([['passed'], ['failed', 'level']]);
    scene.review(scene.ask(), ['f1']);
    expect(states()).toEqual([['passed'], ['failed', 'finding']]);
    scene.close('f1');
    expect(states()).toEqual([['passed'], ['passed']]);
    scene.write('改了的正文');
    expect(states()).toEqual([['failed', 'procedure'], ['waits']]);
  });
});

/** Two scores that are rounded up by themselves, and a total that is rounded down. */
function apart(at?: 'total'): Scene {
  const rounding = { decimals: 0, mode: 'halfUp', ...(at && { at }) } as const;
  const scene = knownScene(frameworkWith({ rounding }, madePackage()));
  scene.lead.act('score.judged', { indicator: 'D12', scoreMilli: 8500 });
  scene.lead.act('deduction.explained', { indicator: 'D12', reason: '抽查不满意' });
  return scene;
}
