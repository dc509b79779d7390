import { describe, expect, it } from 'vitest';
import { foldEvaluation } from '../../../src/domain/journal/fold';
import type { JournalLines } from '../../../src/domain/journal/journal-lines';
import { firstPair, reportVersions } from '../../../src/domain/report/report-versions';
import { compareVersions, isUnchanged } from '../../../src/domain/report/version-changes';
import { contentOfManifest } from '../../../src/domain/report/version-content';
import { type CourseScene, composeNow } from '../../support/course-scene';
import { formCourse, GIVEN } from '../../support/form-scene';

function groundOf({ history }: CourseScene, journals: readonly JournalLines[]) {
  const input = { package: history.package, packageDigest: history.packageDigest, journals };
  return { input, evaluation: foldEvaluation(input) };
}

/** From the draft to what stands now, and the other way round. */
function redline(scene: CourseScene, journals = scene.history.journals) {
  const ground = groundOf(scene, journals);
  const pair = firstPair(reportVersions(ground));
  if (pair === null) throw new Error('no version');
  return {
    changes: compareVersions(ground, pair.from, pair.to),
    back: compareVersions(ground, pair.to, pair.from),
  };
}

function issued(form: 'opinions' | 'appraisal' | 'monitoring'): CourseScene {
  const scene = formCourse(form);
  scene.issue();
  return scene;
}

const OTHER = { label: '不予支持', part: '', reason: '资金来源不落实' };

describe('a conclusion in a redline', () => {
  it('[UF15] is no line where both versions conclude alike, who ever gave it', () => {
    const scene = issued('opinions');
    scene.lead.act('conclusion.given', GIVEN);
    const { changes } = redline(scene);
    expect(changes.conclusion).toBeNull();
    expect(isUnchanged(changes)).toBe(true);
  });

  it.each(['opinions', 'appraisal'] as const)(
    '[UF15] that is another has a line with who gave it, when and why (%s)',
    (form) => {
      const scene = issued(form);
      const given = scene.lead.act('conclusion.given', OTHER);
      const { changes, back } = redline(scene);
      expect(changes.conclusion).toEqual({
        before: GIVEN,
        after: OTHER,
        causes: [
          {
            ...{ hash: given.hash, person: scene.lead.person, at: given.entry.at },
            ...{ kind: 'written', reason: '', given: OTHER },
          },
        ],
      });
      expect([back.conclusion?.before, back.conclusion?.after]).toEqual([OTHER, GIVEN]);
      expect([changes.indicators, changes.total, isUnchanged(changes)]).toEqual([[], null, false]);
    },
  );

  it.each([
    ['part', { ...GIVEN, part: '二期步道' }],
    ['reason', { ...GIVEN, reason: '依据不足' }],
  ] as const)('[UF15] with another %s is another', (_, given) => {
    const scene = issued('opinions');
    scene.lead.act('conclusion.given', given);
    expect(redline(scene).changes.conclusion?.after).toEqual(given);
  });

  it('[UF15] that was taken back is said to be, and why', () => {
    const scene = formCourse('opinions');
    const other = scene.lead.act('conclusion.given', OTHER);
    scene.issue();
    scene.lead.withdraw(other, '评估组没有同意');
    const { conclusion } = redline(scene).changes;
    expect([conclusion?.before, conclusion?.after]).toEqual([OTHER, GIVEN]);
    expect(conclusion?.causes).toEqual([
      expect.objectContaining({ kind: 'withdrawn', reason: '评估组没有同意', given: OTHER }),
    ]);
  });

  it('[UF15] says where two stand side by side, with both who gave them', () => {
    const scene = issued('opinions');
    const second = scene.history.device('lead');
    second.act('conclusion.given', OTHER);
    scene.lead.act('conclusion.given', { ...OTHER, reason: '另有考虑' });
    const { conclusion } = redline(scene).changes;
    expect(conclusion?.after).toBe('undecided');
    expect(conclusion?.causes.map(({ given }) => given.reason)).toEqual([
      ...['资金来源不落实', '另有考虑'],
    ]);
  });
});

describe('what was entered, in a redline', () => {
  it.each(['opinions', 'monitoring'] as const)(
    '[UF16] of what stands now is what its manifest would state (%s)',
    (form) => {
      const scene = issued(form);
      const made = composeNow(scene, 'comments');
      if (!made.ok) throw new Error('not composed');
      const ground = groundOf(scene, scene.history.journals);
      const says = reportVersions(ground).at(-1)?.says;
      expect(says).toEqual(contentOfManifest(made.value));
      expect(says?.answers.size).toBe(form === 'opinions' ? 5 : 7);
    },
  );

  it('[UF16] is named by its question, with who entered it and the evidence beside it', () => {
    const scene = issued('monitoring');
    const { lead, anna } = scene;
    const photo = anna.capture('弃土场', { indicator: 'M1' });
    lead.observe(anna);
    const choices = ['funding'];
    const made = lead.act('choice.made', { indicator: 'M1', question: 'causes', choices });
    lead.act('answer.written', { indicator: 'M1', question: 'causeText', text: '' });
    const [only, ...others] = redline(scene).changes.indicators;
    expect(others).toEqual([]);
    expect(only?.fields.map(({ field, before, after }) => [field, before, after])).toEqual([
      ...[
        [
          'answer:M1:causeText',
          [expect.objectContaining({ value: '汛期停工' })],
          [expect.objectContaining({ value: '' })],
        ],
        [
          'choice:M1:causes',
          [expect.objectContaining({ value: 'funding other' })],
          [expect.objectContaining({ value: 'funding' })],
        ],
      ],
    ]);
    expect(only?.causes[0]).toMatchObject({ hash: made.hash, person: lead.person });
    expect(only?.evidence).toEqual([
      expect.objectContaining({ done: expect.objectContaining({ hash: photo.hash }) }),
    ]);
  });

  it('[UF16] is shown as the versions state it where its entries are not all here', () => {
    const scene = formCourse('opinions');
    const { lead, anna } = scene;
    anna.capture('later', { indicator: 'plan' });
    lead.observe(anna);
    scene.issue();
    const text = '有待完善';
    lead.act('answer.written', { indicator: 'plan', question: 'opinion', text });
    const partial = scene.history.journals.map((each) =>
      each.journal === anna.journal ? { ...each, entries: each.entries.slice(1) } : each,
    );
    const { changes, back } = redline(scene, partial);
    expect(changes.missing).toEqual([anna.journal]);
    const field = 'answer:plan:opinion';
    const [was, is] = [[{ value: '与资料相符' }], [{ value: text }]];
    expect(changes.indicators.map(({ fields }) => fields)).toEqual([
      [{ field, before: was, after: is }],
    ]);
    expect(back.indicators.map(({ fields }) => fields)).toEqual([
      [{ field, before: is, after: was }],
    ]);
  });
});
