import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { askedBy } from '../../../src/domain/framework/rule-inputs';
import { FINDINGS } from '../../../src/domain/journal/finding';
import { foldEvaluation } from '../../../src/domain/journal/fold';
import type { JournalLines } from '../../../src/domain/journal/journal-lines';
import { sectionsOf } from '../../../src/domain/report/report-sections';
import { firstPair, NOW, reportVersions } from '../../../src/domain/report/report-versions';
import {
  type Change,
  compareVersions,
  isUnchanged,
  type VersionChanges,
} from '../../../src/domain/report/version-changes';
import { contentOfManifest } from '../../../src/domain/report/version-content';
import { CourseScene, composeNow } from '../../support/course-scene';
import type { HistoryMaker, MadeDevice } from '../../support/journal-maker';
import { idOf } from '../../support/made-ids';

function groundIn(history: HistoryMaker, journals: readonly JournalLines[] = history.journals) {
  const input = { package: history.package, packageDigest: history.packageDigest, journals };
  return { input, evaluation: foldEvaluation(input) };
}

const versionsIn = (history: HistoryMaker) => reportVersions(groundIn(history));

function draftToNow(history: HistoryMaker, journals?: readonly JournalLines[]): VersionChanges {
  const ground = groundIn(history, journals);
  const pair = firstPair(reportVersions(ground));
  if (pair === null) throw new Error('no version');
  return compareVersions(ground, pair.from, pair.to);
}

function consulted(): CourseScene {
  const scene = new CourseScene().write();
  scene.issue();
  return scene;
}

const FRAMEWORK = new CourseScene().history.package.framework;
const indicatorIds = indicatorsOf(FRAMEWORK).map(({ id }) => id);

/** One act of whoever writes, on some indicator: anything that a rule asks for, or a reason. */
type Writing = (device: MadeDevice) => void;
const anyWriting: fc.Arbitrary<Writing> = fc
  .constantFrom(...indicatorsOf(FRAMEWORK))
  .chain(({ id: indicator, rule, weightMilli }) =>
    fc.tuple(fc.constantFrom(...askedBy(rule)), fc.nat(3), fc.nat(weightMilli), fc.boolean()).map(
      ([asked, nth, points, isReason]): Writing =>
        (device) => {
          if (isReason) {
            return void device.act('deduction.explained', { indicator, reason: `原因${nth}` });
          }
          if (asked.kind === 'checkpoint') {
            const { id: checkpoint, choices } = asked.checkpoint;
            const finding = choices[nth % choices.length] ?? FINDINGS[0];
            return void device.act('checkpoint.assessed', { indicator, checkpoint, finding });
          }
          if (asked.kind === 'figure') {
            const body = { indicator, figure: asked.figure.id, value: points };
            return void device.act('figure.entered', body);
          }
          device.act('score.judged', { indicator, scoreMilli: points });
        },
    ),
  );

/** What happens after a draft went out: writings by either, and evidence that comes and goes. */
const anyAftermath = fc.array(
  fc.record({
    writing: anyWriting,
    byAnna: fc.boolean(),
    photo: fc.boolean(),
    knows: fc.boolean(),
  }),
  { maxLength: 8 },
);

function aftermath(
  steps: readonly { writing: Writing; byAnna: boolean; photo: boolean; knows: boolean }[],
) {
  const scene = consulted();
  const { lead, anna } = scene;
  for (const [i, { writing, byAnna, photo, knows }] of steps.entries()) {
    const [device, other] = byAnna ? [anna, lead] : [lead, anna];
    if (knows) device.observe(other);
    writing(device);
    if (!photo) continue;
    const taken = device.capture(`photo ${i}`, { indicator: indicatorIds[i] ?? 'A11' });
    if (i % 2 === 1) device.withdraw(taken);
  }
  return scene;
}

const flip = <T>({ before, after: then }: Change<T>): Change<T> => ({
  before: then,
  after: before,
});
const flipped = <T>(change: Change<T> | null) => change && flip(change);
const turned = <E extends { readonly change: 'added' | 'removed' }>(all: readonly E[]) =>
  all.map((each) => ({ ...each, change: each.change === 'added' ? 'removed' : 'added' }));

function mirrored(of: VersionChanges) {
  return {
    ...{ ...of, from: of.to, to: of.from, total: flipped(of.total) },
    indicators: of.indicators.map((each) => ({
      ...each,
      ...{ points: flipped(each.points), reason: flipped(each.reason), self: flipped(each.self) },
      fields: each.fields.map((field) => ({ ...field, ...flip(field) })),
      evidence: turned(each.evidence),
    })),
    texts: of.texts.map((each) => ({ ...each, ...flip(each) })),
    evidence: turned(of.evidence),
    unknownEvidence: flip(of.unknownEvidence),
  };
}

describe('the versions of a report', () => {
  it('[PR72] stand in their order, what stands now as the last', () => {
    const scene = new CourseScene().write();
    expect(versionsIn(scene.history).map(({ kind }) => kind)).toEqual([NOW]);
    const draft = scene.issue();
    scene.comment(draft, 'evaluee', ['一条意见']);
    scene.comment(draft, 'client');
    scene.answer('一条意见', 'adopted');
    scene.review(scene.ask());
    scene.seal();
    scene.lead.act('section.written', { section: 'issues', text: '更正。' });
    scene.issue();
    const versions = versionsIn(scene.history);
    expect(versions.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      ...['comments 1', 'review 1', 'sealed 1', 'comments 2', 'now 1'],
    ]);
    expect(versions[0]?.key).toBe(draft.hash);
    expect(firstPair(versions)?.from.number).toBe(2);
  });

  it('[PR72] what stands now says what its manifest would say, and something while one is barred', () => {
    const { history, lead } = consulted();
    const made = composeNow({ history }, 'comments');
    if (!made.ok) throw new Error('not composed');
    expect(versionsIn(history).at(-1)?.says).toEqual(contentOfManifest(made.value));
    lead.act('checkpoint.assessed', { indicator: 'A12', checkpoint: 'A12-1', finding: 'notMet' });
    expect(composeNow({ history }, 'comments').ok).toBe(false);
    const says = versionsIn(history).at(-1)?.says;
    expect([says?.total, says?.points.has('A12'), says?.points.has('A11')]).toEqual([
      ...[null, false, true],
    ]);
  });
});

describe('what changed between two versions', () => {
  it('[PR73] is nothing between a version and itself', () => {
    fc.assert(
      fc.property(anyAftermath, (steps) => {
        const ground = groundIn(aftermath(steps).history);
        for (const version of reportVersions(ground)) {
          expect(isUnchanged(compareVersions(ground, version, version))).toBe(true);
        }
      }),
      { seed: 20261126, numRuns: 15 },
    );
  });

  it('[PR74] is the same the other way round, with before and after exchanged', () => {
    fc.assert(
      fc.property(anyAftermath, (steps) => {
        const ground = groundIn(aftermath(steps).history);
        const [from, to] = reportVersions(ground);
        if (from === undefined || to === undefined) throw new Error('no versions');
        const there = compareVersions(ground, from, to);
        expect(compareVersions(ground, to, from)).toEqual(mirrored(there));
      }),
      { seed: 20261126, numRuns: 20 },
    );
  });

  it('[PR75] names every field whose values differ', () => {
    fc.assert(
      fc.property(anyAftermath, (steps) => {
        const before = consulted().history.fold().registers;
        const { history } = aftermath(steps);
        const now = history.fold().registers;
        const valuesIn = (of: typeof now, field: string) =>
          [...new Set((of[field] ?? []).map(({ value }) => String(value)))].sort().join('|');
        const differing = Object.keys({ ...before, ...now }).filter(
          (field) => valuesIn(before, field) !== valuesIn(now, field),
        );
        const named = draftToNow(history).indicators.flatMap(({ fields }) =>
          fields.map(({ field }) => field),
        );
        expect([...named].sort()).toEqual([...differing].sort());
      }),
      { seed: 20261126, numRuns: 30 },
    );
  });

  it('[PR76] says by whom, why, with what evidence and on whose comment', () => {
    const scene = new CourseScene().write();
    const { history, lead, anna } = scene;
    const draft = scene.issue();
    const remark = { id: idOf('r'), text: '批复已补', about: { indicator: 'A12', section: null } };
    scene.comment(draft, 'evaluee', [], { remarks: [remark] });
    scene.comment(draft, 'client');
    const photo = anna.capture('approval', { indicator: 'A12' });
    lead.observe(anna);
    lead.act('checkpoint.assessed', { indicator: 'A12', checkpoint: 'A12-1', finding: 'partly' });
    const why = lead.act('deduction.explained', { indicator: 'A12', reason: '批复晚于开工' });
    scene.answer('r', 'adopted');
    const changes = draftToNow(history);
    const [only, ...others] = changes.indicators;
    expect(others).toEqual([]);
    expect(only?.indicator).toBe('A12');
    expect(only?.points?.before?.printed).toBe('2.00');
    expect(only?.points?.after?.printed).not.toBe('2.00');
    expect(only?.reason).toEqual({ before: '', after: '批复晚于开工' });
    expect(only?.causes.map(({ field, person }) => [field, person])).toEqual([
      ['checkpoint:A12:A12-1', lead.person],
      ['deduction:A12', lead.person],
    ]);
    expect(only?.causes[1]).toMatchObject({ hash: why.hash, at: why.entry.at, kind: 'written' });
    expect(only?.evidence).toEqual([
      expect.objectContaining({
        change: 'added',
        done: expect.objectContaining({ how: 'captured', hash: photo.hash, person: anna.person }),
      }),
    ]);
    expect(only?.remarks).toEqual([
      expect.objectContaining({ text: '批复已补', decision: 'adopted', party: 'evaluee' }),
    ]);
    expect(changes.total?.before?.printed).toBe('96.67');
    expect(changes.unchanged.indicators).toBe(indicatorIds.length - 1);
  });

  it('[PR76] says why evidence went, and whose withdrawal brought an older value back', () => {
    const scene = new CourseScene().write();
    const { history, lead, anna } = scene;
    lead.observe(anna);
    const mistake = lead.act('deduction.explained', { indicator: 'B12', reason: '写错了' });
    const photo = anna.capture('wrong place', { indicator: 'B12' });
    scene.issue();
    lead.withdraw(mistake, '重复');
    anna.withdraw(photo, '拍错地方');
    const [only] = draftToNow(history).indicators;
    expect(only?.reason).toEqual({ before: '写错了', after: '支出进度慢' });
    expect(only?.causes).toEqual([
      expect.objectContaining({ kind: 'withdrawn', reason: '重复', field: 'deduction:B12' }),
    ]);
    expect(only?.evidence).toEqual([
      expect.objectContaining({
        change: 'removed',
        done: expect.objectContaining({ how: 'withdrawn', reason: '拍错地方' }),
      }),
    ]);
  });

  it('[PR77] shows what versions state where their entries are not all here', () => {
    const scene = consulted();
    const { history, lead, anna } = scene;
    anna.capture('later');
    lead.observe(anna);
    lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 500 });
    // What this phone holds of Anna's journal begins after it: nothing of hers can be read.
    const partial = history.journals.map((each) =>
      each.journal === anna.journal ? { ...each, entries: each.entries.slice(1) } : each,
    );
    const changes = draftToNow(history, partial);
    expect(changes.missing).toEqual([anna.journal]);
    const [only] = changes.indicators;
    expect([only?.indicator, only?.fields]).toEqual(['B12', []]);
    expect(only?.points?.before?.printed).toBe('1.67');
    expect(changes.unknownEvidence.before).toHaveLength(2);
  });

  it('[PR78] holds both texts of a section that another entry wrote', () => {
    const scene = consulted();
    const { history, lead, anna } = scene;
    const [first, second] = sectionsOf(history.package);
    if (first === undefined || second === undefined) throw new Error('no sections');
    lead.observe(anna);
    lead.act('section.written', { section: first.id, text: '改过的文字' });
    anna.observe(lead);
    anna.act('section.written', { section: second.id, text: '' });
    const { texts } = draftToNow(history);
    expect(texts).toEqual([
      expect.objectContaining({
        section: first.id,
        before: { kind: 'text', text: '总分 {总分}，等级 {等级}。' },
        after: { kind: 'text', text: '改过的文字' },
        causes: [expect.objectContaining({ person: lead.person })],
      }),
      expect.objectContaining({ section: second.id, after: { kind: 'none' } }),
    ]);
  });
});
