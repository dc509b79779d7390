import { expect, it } from 'vitest';
import { sayPreSealLine, sayPreSealTitle } from '../../../src/text/pre-seal-words';
import { formCourse, sealedForm } from '../../support/form-scene';
import { pointsTalk } from '../../support/points-talk';
import { checksOf } from '../../support/pre-seal-scene';

it.each(['opinions', 'monitoring'] as const)(
  '[UF20] no check before the seal of a form is about points (%s)',
  (form) => {
    for (const scene of [formCourse(form), sealedForm(form)]) {
      const said = checksOf(scene).flatMap((check) => [
        sayPreSealTitle(check.check, false),
        sayPreSealLine(check),
      ]);
      expect(said.flatMap(pointsTalk)).toEqual([]);
      expect(said).toContain('指标全部完成');
    }
  },
);

it('[UF20] names lines without evidence, and the seal is not barred by them', () => {
  const scene = sealedForm('opinions');
  const evidence = () => checksOf(scene).find(({ check }) => check === 'evidence');
  const all = ['relevance', 'attainability', 'plan', 'sustainability', 'funding'];
  const bare = (ids: readonly string[]) => ids.map((indicator) => ({ kind: 'bare', indicator }));
  expect(evidence()).toMatchObject({ state: 'look', items: bare(all) });
  expect(checksOf(scene).filter(({ state }) => state === 'failed')).toEqual([]);
  scene.anna.capture('可研批复', { indicator: 'plan' });
  expect(evidence()?.items).toEqual(bare(all.filter((id) => id !== 'plan')));
});

it('[UF20] waits for the conclusion under a check of its own', () => {
  const scene = formCourse('opinions');
  scene.history.device('lead').act('conclusion.given', {
    ...{ label: '不予支持', part: '', reason: '资金来源不落实' },
  });
  const states = () =>
    Object.fromEntries(checksOf(scene).map(({ check, state }) => [check, state] as const));
  expect(states()).toMatchObject({ scored: 'passed', conflicts: 'failed' });
  expect(Object.keys(states())).toEqual([
    ...['scored', 'conclusion', 'evidence', 'figures', 'sections', 'references', 'declared'],
    ...['conflicts', 'forks', 'entries', 'team', 'consultation', 'review'],
  ]);
});
