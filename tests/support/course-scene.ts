import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import type { HashedEntry } from '../../src/domain/journal/entry';
import type { CourseBody } from '../../src/domain/procedure/course-act';
import type { Party } from '../../src/domain/procedure/procedure-setting';
import { composeManifest } from '../../src/domain/report/compose-manifest';
import type { Manifest } from '../../src/domain/report/manifest';
import { sectionsOf } from '../../src/domain/report/report-sections';
import { type MadeDevice, madePackage } from './journal-maker';
import { idOf, sha256Of } from './made-ids';
import { groundOf, knownScene, type Scene } from './report-scene';

/** The demonstration package with the procedure of 财监〔2021〕4号 art. 18. */
export const commissioned = (reviews: readonly string[] = ['机构内部审核']): AssignmentPackage => ({
  ...madePackage(),
  procedure: { consulted: ['evaluee', 'client'], reviews: [...reviews] },
});

export type Stage = NonNullable<Manifest['stage']>;

/** What everybody knows now, composed; the blockers where something is in the way. */
export function composeNow({ history }: Pick<Scene, 'history'>, stage?: Stage) {
  return composeManifest({
    ...groundOf(history),
    ...{ id: idOf('manifest'), build: 'test', supersedes: null },
    ...(stage === undefined ? {} : { stage }),
    evaluation: history.fold(),
  });
}

function mustCompose(scene: Pick<Scene, 'history'>, stage?: Stage): Manifest {
  const made = composeNow(scene, stage);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const WHOLE = { indicator: null, section: null };

/** A report on its way, each act of it a call; everyone has seen what the others did. */
export class CourseScene implements Scene {
  readonly history: Scene['history'];
  readonly lead: MadeDevice;
  readonly anna: MadeDevice;
  readonly reviewer: MadeDevice;

  constructor(pkg: AssignmentPackage = commissioned(), known: Scene = knownScene(pkg)) {
    const { history, lead, anna } = known;
    this.history = history;
    this.lead = lead;
    this.anna = anna;
    this.reviewer = history.device('reviewer');
  }

  private seeing(device: MadeDevice): MadeDevice {
    return device.observe(...this.history.devices.filter((each) => each !== device));
  }

  /** Every section that the report has to have. */
  write(text = '总分 {总分}，等级 {等级}。'): this {
    for (const { id } of sectionsOf(this.history.package)) {
      this.seeing(this.lead).act('section.written', { section: id, text });
    }
    return this;
  }

  issue(): HashedEntry {
    const manifest = mustCompose(this, 'comments');
    return this.seeing(this.lead).onCourse('draft.issued', { manifest });
  }

  ask(): HashedEntry {
    const manifest = mustCompose(this, 'review');
    return this.seeing(this.lead).onCourse('review.asked', { manifest });
  }

  comment(
    draft: HashedEntry,
    party: Party,
    labels: readonly string[] = [],
    more: Partial<CourseBody<'comments.recorded'>> = {},
  ): HashedEntry {
    const remarks = labels.map((label) => ({ id: idOf(label), text: label, about: WHOLE }));
    return this.seeing(this.anna).onCourse('comments.recorded', {
      ...{ draft: draft.hash, party, way: 'paper', remarks, evidence: [], replaces: null },
      ...more,
    });
  }

  answer(label: string, decision: 'adopted' | 'rejected'): HashedEntry {
    const remark = idOf(label);
    const of = this.history
      .fold()
      .course.comments.find(({ remarks }) => remarks.some(({ id }) => id === remark));
    const body = {
      remark,
      comments: of?.hash ?? sha256Of(label),
      decision,
      reason: '已与单位核对',
    };
    return this.seeing(this.lead).onCourse('comment.answered', body);
  }

  review(version: HashedEntry, labels: readonly string[] = [], level = 0): HashedEntry {
    const findings = labels.map((label) => ({ id: idOf(label), text: label, about: WHOLE }));
    return this.seeing(this.reviewer).onCourse('review.made', {
      ...{ version: version.hash, level, findings },
    });
  }

  close(label: string): HashedEntry {
    const body = { finding: idOf(label), how: '已改正' };
    return this.seeing(this.lead).onCourse('finding.closed', body);
  }

  seal(): HashedEntry {
    return this.seeing(this.lead).act('report.sealed', { manifest: mustCompose(this) });
  }

  /** What the fold leaves out, by its reasons. */
  get setAside(): readonly string[] {
    return this.history.fold().setAside.map(({ reason }) => reason);
  }
}

/** What is in the way of sealing now. */
export const blockersOf = (scene: CourseScene) => {
  const made = composeNow(scene);
  return made.ok ? [] : made.error;
};

/** Up to where everybody was heard and nobody had a comment. */
export function heard(scene = new CourseScene().write()) {
  const draft = scene.issue();
  scene.comment(draft, 'evaluee');
  scene.comment(draft, 'client');
  return { scene, draft };
}
