import { describe, expect, it } from 'vitest';
import { reportContent } from '../../../src/domain/report/report-content';
import { courseView } from '../../../src/features/report/course/course-view';
import { wayOfChange } from '../../../src/features/report/course/way-of-change';
import { CourseScene, composeNow } from '../../support/course-scene';

/** Up to a finding that is mended in the text, after one comment. */
function mended(decision: 'adopted' | 'rejected'): CourseScene {
  const scene = new CourseScene().write();
  const draft = scene.issue();
  scene.comment(draft, 'evaluee', ['r1']);
  scene.comment(draft, 'client');
  scene.answer('r1', decision);
  scene.review(draft, ['f1']);
  return scene.write('按审核问题改写。');
}

function wayIn(scene: CourseScene) {
  const view = courseView(scene.history.fold().course);
  if (view === null) throw new Error('no draft');
  const now = composeNow(scene, 'review');
  return wayOfChange(view, now.ok ? reportContent(now.value) : null);
}

describe('what a change asks for', () => {
  it('[PR117] a review where a comment was adopted, and else a draft', () => {
    expect(wayIn(mended('adopted'))).toBe('review');
    expect(wayIn(mended('rejected'))).toBe('draft');
  });

  it('[PR117] nothing where nothing changed, or cannot be told', () => {
    const scene = new CourseScene().write();
    scene.issue();
    expect(wayIn(scene)).toBeNull();
    scene.lead.act('deduction.explained', { indicator: 'B12', reason: '' });
    expect(wayIn(scene)).toBeNull();
  });
});
