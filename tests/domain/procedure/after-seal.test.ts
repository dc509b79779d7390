import { describe, expect, it } from 'vitest';
import type { Acknowledgement } from '../../../src/domain/procedure/after-seal';
import { unitText } from '../../../src/domain/report/unit-text';
import { CourseScene, composeNow } from '../../support/course-scene';
import type { MadeDevice } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';

const REPORT = 'a'.repeat(64);

const saidBy = (device: MadeDevice, more: Partial<Acknowledgement> = {}) =>
  device.onCourse('acknowledgement.recorded', {
    ...{ report: REPORT, verdict: 'object', text: '', evidence: [], replaces: null },
    ...more,
  });

/** A report that went its way and is sealed. */
function sealed(): CourseScene {
  const scene = new CourseScene().write();
  const draft = scene.issue();
  scene.comment(draft, 'evaluee');
  scene.comment(draft, 'client');
  scene.review(draft);
  scene.seal();
  return scene;
}

const standing = ({ history }: CourseScene) =>
  history.fold().course.acknowledgements.map(({ verdict }) => verdict);

describe('what is said of a sealed report', () => {
  it('[PR106] is put right by an entry that names it, and by no other', () => {
    const scene = sealed();
    const first = saidBy(scene.anna);
    saidBy(scene.anna, { verdict: 'agree', replaces: first.hash });
    expect(standing(scene)).toEqual(['agree']);
    saidBy(scene.anna, { verdict: 'refuse', replaces: first.hash });
    saidBy(scene.anna, { verdict: 'refuse', replaces: 'b'.repeat(64) });
    expect(standing(scene)).toEqual(['agree']);
    expect(scene.setAside).toEqual(Array(2).fill('acknowledgement-not-found'));
  });

  it('[PR106] stands side by side where two put it down, and a reviewer puts nothing down', () => {
    const scene = sealed();
    saidBy(scene.anna);
    saidBy(scene.lead, { verdict: 'agree' });
    saidBy(scene.reviewer, { verdict: 'refuse' });
    expect(standing(scene)).toEqual(['object', 'agree']);
    expect(scene.setAside).toEqual(['role-not-allowed']);
  });

  it('[PR106] is put right only where it is of the same report', () => {
    const scene = sealed();
    const first = saidBy(scene.anna);
    saidBy(scene.anna, { report: 'c'.repeat(64), verdict: 'agree', replaces: first.hash });
    expect(standing(scene)).toEqual(['object']);
  });

  it('[PR107] has one text for each entry, which says that the unit signed nothing', () => {
    const { history } = sealed();
    const said: Omit<Acknowledgement, 'text'> = {
      ...{ report: REPORT, verdict: 'object', evidence: [], replaces: null },
    };
    const text = unitText({ ...said, text: '甲\n乙', hash: 'd'.repeat(64) }, history.package);
    expect(text).toContain('单位意见：有异议\n单位写明：甲 乙\n');
    expect(text).toContain('单位没有用密钥签名');
    expect(text).toContain('转记');
    const other = unitText({ ...said, text: '甲 乙', hash: 'e'.repeat(64) }, history.package);
    expect(other).not.toBe(text);
  });

  it('[PR109] a file with a seal is attached by the lead evaluator alone', () => {
    const scene = sealed();
    const body = { report: REPORT, file: 'f'.repeat(64), product: '某产品', note: '' };
    scene.lead.onCourse('seal.attached', body);
    scene.anna.onCourse('seal.attached', body);
    expect(scene.history.fold().course.seals.map(({ person }) => person)).toEqual([
      scene.lead.person,
    ]);
    expect(scene.setAside).toEqual(['role-not-allowed']);
  });
});

describe('the paper of what the unit said', () => {
  const sealableAfter = (indicator: string | null): boolean => {
    const scene = sealed();
    scene.anna.capture('paper', { indicator });
    saidBy(scene.anna, { evidence: [sha256Of('paper')] });
    return composeNow(scene).ok;
  };

  it('[PR105] is no change of the report, though it was photographed after the seal', () => {
    expect(sealableAfter(null)).toBe(true);
  });

  it('[PR105] is one where it proves an indicator', () => {
    expect(sealableAfter('D11')).toBe(false);
  });
});
