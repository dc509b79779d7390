import { describe, expect, it } from 'vitest';
import { CourseScene } from '../../support/course-scene';
import { idOf, sha256Of } from '../../support/made-ids';

const batch = sha256Of('what was submitted');
const remarks = [{ id: idOf('r1'), text: '口径', about: { indicator: 'B12', section: null } }];

function issued() {
  const scene = new CourseScene().write();
  return { scene, draft: scene.issue() };
}

describe('comments by link', () => {
  it('[PR90] name what was submitted, and count like those on paper', () => {
    const { scene, draft } = issued();
    scene.comment(draft, 'evaluee', [], { way: 'link', batch, remarks });
    scene.comment(draft, 'client', ['r2']);
    const { course } = scene.history.fold();
    expect(course.comments.map(({ party, way, batch: of }) => [party, way, of])).toEqual([
      ['evaluee', 'link', batch],
      ['client', 'paper', undefined],
    ]);
    scene.answer('r1', 'adopted');
    scene.answer('r2', 'rejected');
    expect(scene.setAside).toEqual([]);
    expect(scene.history.fold().course.answers.map(({ remark }) => remark)).toEqual([
      ...[idOf('r1'), idOf('r2')],
    ]);
  });

  it('[PR90] without it, or with it on paper, they are set aside', () => {
    const { scene, draft } = issued();
    scene.comment(draft, 'evaluee', [], { way: 'link' });
    scene.comment(draft, 'evaluee', [], { way: 'paper', batch });
    expect(scene.setAside).toEqual(['body-malformed', 'body-malformed']);
    expect(scene.history.fold().course.comments).toEqual([]);
  });

  it('[PR90] what two phones took over counts once, and paper puts it right', () => {
    const { scene, draft } = issued();
    const taken = { way: 'link', batch, remarks } as const;
    const first = scene.comment(draft, 'evaluee', [], taken);
    scene.comment(draft, 'evaluee', [], taken);
    expect(scene.setAside).toEqual(['already-there']);
    scene.comment(draft, 'evaluee', ['r3'], { replaces: first.hash });
    const [comments] = scene.history.fold().course.comments;
    expect(comments?.way).toBe('paper');
    expect(comments?.remarks.map(({ id }) => id)).toEqual([idOf('r3')]);
  });
});
