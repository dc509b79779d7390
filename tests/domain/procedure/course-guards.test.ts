import { describe, expect, it } from 'vitest';
import { issueFault } from '../../../src/domain/procedure/issue-fault';
import {
  blockersOf,
  CourseScene,
  commissioned,
  composeNow,
  heard,
} from '../../support/course-scene';
import { PEOPLE } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

describe('what a report says on its way', () => {
  it('[PR50] a photograph of a written comment changes nothing that was commented on', () => {
    const scene = new CourseScene().write();
    const draft = scene.issue();
    scene.anna.capture('paper', { indicator: null });
    const evidence = [sha256Of('paper')];
    scene.comment(draft, 'evaluee', [], { evidence });
    scene.comment(draft, 'client', [], { evidence });
    expect(blockersOf(scene)).toEqual([{ kind: 'procedure', step: 'review' }]);
    scene.review(draft);
    expect(blockersOf(scene)).toEqual([]);
    expect(scene.setAside).toEqual([]);
  });

  it('[PR50] evidence that proves an indicator, and a figure that moves no score, change it', () => {
    const { scene, draft } = heard();
    scene.review(draft);
    scene.anna.capture('proof', { indicator: 'C11' });
    expect(blockersOf(scene)).toEqual([{ kind: 'procedure', step: 'draft' }]);
    const other = heard();
    other.scene.review(other.draft);
    other.scene.lead.act('figure.entered', { indicator: 'B11', figure: 'arrived', value: 987_654 });
    expect(blockersOf(other.scene)).toEqual([{ kind: 'procedure', step: 'draft' }]);
  });

  it('[PR51] comments name photographs that are there', () => {
    const scene = new CourseScene().write();
    const draft = scene.issue();
    scene.comment(draft, 'evaluee', [], { evidence: [sha256Of('nowhere')] });
    expect(scene.setAside).toEqual(['evidence-not-found']);
  });

  it('[PR52] an answer is to the words that it names, not to what took their place', () => {
    const scene = new CourseScene().write();
    const draft = scene.issue();
    const first = scene.comment(draft, 'evaluee', ['r1']);
    const remarks = [
      { id: idOf('r1'), text: 'something else', about: { indicator: null, section: null } },
    ];
    scene.comment(draft, 'evaluee', [], { remarks, replaces: first.hash });
    scene.lead.onCourse('comment.answered', {
      ...{ remark: idOf('r1'), comments: first.hash, decision: 'adopted', reason: '已核对' },
    });
    expect(scene.setAside).toEqual(['remark-not-found']);
  });

  it('[PR53] findings of a second reviewer of a level, who did not know of the first, are kept', () => {
    const pkg = commissioned();
    const colleague = idOf('person second reviewer');
    const member = { person: colleague, name: '演示复核人2', role: 'agencyReviewer' as const };
    const scene = new CourseScene({ ...pkg, team: [...pkg.team, member] });
    const { draft } = heard(scene.write());
    scene.review(draft);
    const second = scene.history.bare('reviewer', 'second reviewer');
    second.open({ person: colleague });
    second.declare();
    second.observe(scene.lead, scene.anna);
    const point = { id: idOf('f2'), text: 'f2', about: { indicator: null, section: null } };
    second.onCourse('review.made', { version: draft.hash, level: 0, findings: [point] });
    expect(blockersOf(scene)).toEqual([{ kind: 'procedure', step: 'close' }]);
    expect(scene.setAside).toEqual([]);
    scene.close('f2');
    expect(blockersOf(scene)).toEqual([]);
  });

  it('[PR54] once a level has reviewed, what was recorded of the comments stays', () => {
    const { scene, draft } = heard();
    scene.review(draft);
    const replaces = scene.history.fold().course.comments[0]?.hash ?? null;
    scene.comment(draft, 'evaluee', ['r1'], { replaces });
    expect(scene.setAside).toEqual(['already-there']);
    expect(blockersOf(scene)).toEqual([]);
  });

  it('[PR55] nobody reviews what they issued, in another role either', () => {
    const pkg = commissioned();
    const twice = { person: PEOPLE.lead, name: '演示主评人', role: 'agencyReviewer' as const };
    const scene = new CourseScene({ ...pkg, team: [...pkg.team, twice] });
    const { draft } = heard(scene.write());
    const second = scene.history.bare('reviewer', 'second hat');
    second.open({ person: PEOPLE.lead });
    second.observe(scene.lead);
    second.onCourse('review.made', { version: draft.hash, level: 0, findings: [] });
    expect(scene.setAside).toEqual(['same-person']);
  });

  it('[PR56] two who seal the same thing sealed one thing, and neither seal displaces the other', () => {
    const { scene, draft } = heard();
    scene.review(draft);
    const other = scene.history.device('lead', 'lead again');
    other.observe(...scene.history.devices.filter((each) => each !== other));
    const before = scene.history.clockMs;
    scene.seal();
    const made = composeNow(scene);
    if (!made.ok) throw new Error('nothing was composed');
    scene.history.clockMs = before - 1500;
    const manifest = { ...made.value, id: idOf('another'), journals: { ...made.value.journals } };
    other.act('report.sealed', { manifest });
    expect(scene.setAside).toEqual([]);
    expect(scene.history.fold().sealed).toHaveLength(2);
  });

  it('[PR57] a draft of exactly what is sealed has no effect, and the sealed report stays', () => {
    const { scene, draft } = heard();
    scene.review(draft);
    scene.seal();
    const again = composeNow(scene, 'comments');
    if (!again.ok) throw new Error('nothing was composed');
    scene.lead.onCourse('draft.issued', { manifest: again.value });
    expect(scene.setAside).toEqual(['already-there']);
    expect(blockersOf(scene)).toEqual([]);
  });

  it('[PR58] nothing is laid before reviewers before everybody was heard, or after the seal', () => {
    const scene = new CourseScene().write();
    const draft = scene.issue();
    const early = composeNow(scene, 'review');
    if (!early.ok) throw new Error('nothing was composed');
    const { content } = scene.history.fold().course.versions[0] ?? { content: '' };
    const faultNow = () => issueFault(scene.history.fold().course.course, 'review', content);
    expect(faultNow()).toBe('comments-missing');
    scene.lead.onCourse('review.asked', { manifest: early.value });
    expect(scene.setAside).toEqual(['comments-missing']);
    scene.comment(draft, 'evaluee', ['r1']);
    scene.comment(draft, 'client');
    expect(faultNow()).toBe('remarks-open');
    expect(issueFault(scene.history.fold().course.course, 'comments', content)).toBe(
      'remarks-open',
    );
    scene.answer('r1', 'rejected');
    expect(faultNow()).toBe(null);
    scene.review(draft);
    scene.seal();
    expect(faultNow()).toBe('already-there');
  });

  it('[PR22] another branch of a forked journal that arrives later does not undo the seal', () => {
    const { scene, draft } = heard();
    const twin = scene.reviewer.cloned();
    scene.review(draft);
    scene.seal();
    scene.history.devices.push(twin);
    scene.history.clockMs -= 2500;
    const point = { id: idOf('late'), text: 'late', about: { indicator: null, section: null } };
    twin.observe(scene.lead, scene.anna);
    twin.onCourse('review.made', { version: draft.hash, level: 0, findings: [point] });
    expect(scene.history.fold().sealed).toHaveLength(1);
  });
});
