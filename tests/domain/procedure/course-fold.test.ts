import { describe, expect, it } from 'vitest';
import { currentVersion } from '../../../src/domain/procedure/course';
import { checkManifest } from '../../../src/domain/report/check-manifest';
import type { Manifest } from '../../../src/domain/report/manifest';
import { reportSummary } from '../../../src/domain/report/report-summary';
import {
  blockersOf,
  CourseScene,
  commissioned,
  composeNow,
  heard,
} from '../../support/course-scene';
import { PEOPLE } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';
import { composed, groundOf, knownScene } from '../../support/report-scene';

describe('the way of a report in the journal', () => {
  it('[PR20] a commissioned procedure bars the seal with the step that it waits for', () => {
    const scene = new CourseScene().write();
    expect(blockersOf(scene)).toEqual([{ kind: 'procedure', step: 'draft' }]);
    const draft = scene.issue();
    expect(blockersOf(scene)).toEqual([{ kind: 'procedure', step: 'consult' }]);
    scene.comment(draft, 'evaluee', ['r1']);
    scene.comment(draft, 'client');
    expect(blockersOf(scene)).toEqual([{ kind: 'procedure', step: 'answer' }]);
    scene.answer('r1', 'rejected');
    expect(blockersOf(scene)).toEqual([{ kind: 'procedure', step: 'review' }]);
    scene.review(draft, ['f1']);
    expect(blockersOf(scene)).toEqual([{ kind: 'procedure', step: 'close' }]);
    scene.close('f1');
    expect(blockersOf(scene)).toEqual([]);
    scene.seal();
    expect(scene.history.fold().sealed).toHaveLength(1);
    expect(scene.setAside).toEqual([]);
  });

  it('[PR21] a seal that came too soon is set aside, and no report', () => {
    const scene = new CourseScene().write();
    scene.issue();
    const manifest: Manifest = composed(knownScene());
    scene.lead.act('report.sealed', {
      manifest: { ...manifest, package: scene.history.packageDigest },
    });
    const { sealed, setAside } = scene.history.fold();
    expect(sealed).toEqual([]);
    expect(setAside.map(({ reason }) => reason)).toEqual(['no-draft']);
  });

  it('[PR21] where no procedure is commissioned a seal counts as it always did', () => {
    const { history, lead } = knownScene();
    lead.act('report.sealed', { manifest: composed({ history }) });
    expect(history.fold().sealed).toHaveLength(1);
    expect(history.fold().setAside).toEqual([]);
  });

  it('[PR22] what the lead had not seen when the report was sealed does not undo the seal', () => {
    const { scene, draft } = heard();
    // The unit's comments come again, written before the seal and not seen by it.
    scene.review(draft);
    const late = scene.history.device('bo');
    const before = scene.history.clockMs;
    scene.seal();
    scene.history.clockMs = before - 1500;
    late.onCourse('comments.recorded', {
      ...{ draft: draft.hash, party: 'evaluee', way: 'paper', evidence: [] },
      remarks: [{ id: idOf('late'), text: 'late', about: { indicator: null, section: null } }],
      replaces: scene.history.fold().course.comments[0]?.hash ?? null,
    });
    const { sealed, setAside, course } = scene.history.fold();
    expect(sealed).toHaveLength(1);
    expect(setAside.map(({ reason }) => reason)).toEqual(['already-there']);
    expect(course.comments.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  it('[PR23] the manifest and the text shown say who was heard and who reviewed', () => {
    const scene = new CourseScene().write();
    const draft = scene.issue();
    scene.comment(draft, 'evaluee', ['r1', 'r2']);
    scene.comment(draft, 'client');
    scene.answer('r1', 'adopted');
    scene.answer('r2', 'rejected');
    scene.lead.act('section.written', { section: 'issues', text: '按意见改写。' });
    scene.review(scene.ask(), ['f1']);
    scene.close('f1');
    const manifest = composed(scene);
    expect(manifest.course).toEqual({
      draft: draft.hash,
      replies: [
        { party: 'evaluee', adopted: 1, rejected: 1 },
        { party: 'client', adopted: 0, rejected: 0 },
      ],
      reviews: [{ level: '机构内部审核', person: PEOPLE.reviewer, findings: 1 }],
    });
    const summary = reportSummary(manifest, scene.history.package, sha256Of('manifest'));
    expect(summary).toContain(
      '征求意见：被评价单位采纳 1 条、不采纳 1 条；委托方没有意见\n' +
        '内部审核：机构内部审核（演示复核人）提出问题 1 个，均已处理',
    );
    expect(summary).toContain(`报告正文：${manifest.text?.length} 节`);
  });

  it('[PR24] a manifest whose text or course is not that of the journals is not accepted', () => {
    const { scene, draft } = heard();
    scene.review(draft);
    const manifest = composed(scene);
    const ground = groundOf(scene.history);
    expect(checkManifest(manifest, ground)).toEqual([]);
    const [first, ...rest] = manifest.text ?? [];
    const altered = {
      ...manifest,
      text: [{ section: first?.section ?? '', entry: sha256Of('x') }, ...rest],
    };
    expect(checkManifest(altered, ground)).toEqual([{ kind: 'text-differs' }]);
    const { course, ...without } = manifest;
    expect(checkManifest(without, ground)).toEqual([{ kind: 'course-differs' }]);
    expect(course?.draft).toBe(draft.hash);
  });

  it('[PR24] a version on its way to a report is none', () => {
    const scene = new CourseScene().write();
    const made = composeNow(scene, 'comments');
    if (!made.ok) throw new Error('nothing was composed');
    const faults = checkManifest(made.value, groundOf(scene.history));
    expect(faults).toContainEqual({ kind: 'not-a-report' });
    scene.lead.raw('report.sealed', { manifest: made.value });
    expect(scene.setAside).toEqual(['body-malformed']);
  });

  it('[PR25] what changes after the comments goes to the reviewers by a version of its own', () => {
    const { scene, draft } = heard();
    scene.lead.act('section.written', { section: 'issues', text: '没有人提过的改动。' });
    const changed = composeNow(scene, 'review');
    if (!changed.ok) throw new Error('nothing was composed');
    scene.lead.onCourse('review.asked', { manifest: changed.value });
    expect(scene.setAside).toEqual(['changed-without-comment']);
    expect(blockersOf(scene)).toEqual([{ kind: 'procedure', step: 'draft' }]);
    const second = scene.issue();
    expect(currentVersion(scene.history.fold().course.course)?.draft).toBe(second.hash);
    expect(second.hash).not.toBe(draft.hash);
  });

  it('[PR26] a correction after the seal begins with a draft, and the sealed one stays', () => {
    const { scene, draft } = heard();
    scene.review(draft);
    scene.seal();
    scene.lead.act('section.written', { section: 'issues', text: '更正。' });
    expect(blockersOf(scene)).toEqual([{ kind: 'procedure', step: 'draft' }]);
    heard(scene);
    const asked = scene.history.fold().course.versions.at(-1);
    expect(asked?.purpose).toBe('comments');
    scene.reviewer.onCourse('review.made', {
      ...{ version: asked?.hash ?? '', level: 0, findings: [] },
    });
    scene.seal();
    expect(scene.history.fold().sealed).toHaveLength(2);
    expect(scene.setAside).toEqual([]);
  });

  it('[PR27] a review is of a version that is there, and by somebody who reviews', () => {
    const { scene, draft } = heard();
    scene.reviewer.onCourse('review.made', {
      ...{ version: sha256Of('no version'), level: 0, findings: [] },
    });
    scene.anna.onCourse('review.made', { version: draft.hash, level: 0, findings: [] });
    expect(scene.setAside).toEqual(['role-not-allowed', 'version-not-found']);
  });

  it('[PR28] comments are put right by an entry that names what it replaces', () => {
    const scene = new CourseScene().write();
    const draft = scene.issue();
    const first = scene.comment(draft, 'evaluee', ['r1']);
    scene.comment(draft, 'evaluee', ['r2']);
    scene.comment(draft, 'evaluee', ['r3'], { replaces: first.hash });
    expect(scene.setAside).toEqual(['already-there']);
    const { comments } = scene.history.fold().course;
    expect(comments.map(({ remarks }) => remarks.map(({ text }) => text))).toEqual([['r3']]);
  });
});

describe('the text of a report', () => {
  it('[PR30] every section that the report has to have is written, and differing texts are a conflict', () => {
    const scene = new CourseScene();
    const kinds = blockersOf(scene).map((each) =>
      each.kind === 'section' ? each.lack : each.kind,
    );
    expect(kinds.length).toBeGreaterThan(8);
    expect(new Set(kinds)).toEqual(new Set(['text']));
    scene.write();
    scene.anna.act('section.written', { section: 'issues', text: '另一种写法' });
    expect(blockersOf(scene)).toContainEqual({ kind: 'conflict', field: 'section:issues' });
  });

  it('[PR31] a reference that leads nowhere bars the seal', () => {
    const scene = new CourseScene().write();
    scene.lead.act('section.written', { section: 'issues', text: '见 {佐证:00000000}。' });
    expect(blockersOf(scene)).toEqual([{ kind: 'section', section: 'issues', lack: 'reference' }]);
  });

  it('[PR38] a mark of what is not to be published that is never closed bars the version', () => {
    const scene = new CourseScene().write();
    scene.lead.act('section.written', { section: 'issues', text: '得【不公开：见【附件】张三' });
    expect(blockersOf(scene)).toEqual([{ kind: 'section', section: 'issues', lack: 'mark' }]);
  });

  it('[PR32] where no procedure is commissioned no section is asked for', () => {
    expect(commissioned().procedure).toBeDefined();
    expect(composed(knownScene()).text).toBeUndefined();
  });
});
