import { beginCourse, type Course, currentVersion } from '../../../src/domain/procedure/course';
import type { CourseEvent } from '../../../src/domain/procedure/course-event';
import { PARTIES, type ProcedureSetting } from '../../../src/domain/procedure/procedure-setting';
import { takeStep } from '../../../src/domain/procedure/take-step';

export const SETTING: ProcedureSetting = { consulted: [...PARTIES], reviews: ['初审', '复审'] };

const DRAFTS = ['d1', 'd2'] as const;
const CONTENTS = ['c1', 'c2'] as const;
const LEVELS = [0, 1] as const;

/** Every event that two drafts, two contents, a remark of each party and a finding allow. */
export function everyEvent(): readonly CourseEvent[] {
  const events: CourseEvent[] = [];
  for (const draft of DRAFTS) {
    events.push({ kind: 'draftIssued', draft, content: 'c1' });
    for (const party of PARTIES) {
      const remark = `${draft} ${party}`;
      for (const remarks of [[], [remark]]) {
        for (const replaces of [false, true]) {
          events.push({ kind: 'commented', draft, party, remarks, replaces });
        }
      }
      for (const decision of ['adopted', 'rejected'] as const) {
        events.push({ kind: 'answered', remark, decision, reason: '已核对' });
      }
    }
  }
  for (const content of CONTENTS) {
    for (const level of LEVELS) {
      const finding = `${level} ${content}`;
      for (const findings of [[], [finding]]) {
        events.push({ kind: 'reviewed', level, content, person: `p${level}`, findings });
      }
      events.push({ kind: 'findingClosed', finding, how: '已改正' });
    }
    for (const kind of ['sealed', 'signed', 'submitted'] as const) events.push({ kind, content });
  }
  return events;
}

/** A state that can be reached, and one way there. */
export interface Reached {
  readonly course: Course;
  readonly path: readonly CourseEvent[];
}

/** Every edge between states that the events allow: where it begins, the event, and where it ends. */
export interface Edge {
  readonly from: Reached;
  readonly event: CourseEvent;
  readonly to: Reached;
}

/** What decides what can happen next: versions before the current one are fixed. */
const keyOf = (course: Course): string =>
  JSON.stringify([course.versions.map(({ draft }) => draft), currentVersion(course)]);

/** All edges, from the first state on until nothing new is reached. */
export function everyEdge(
  events: readonly CourseEvent[],
  setting: ProcedureSetting = SETTING,
): readonly Edge[] {
  const begin: Reached = { course: beginCourse(setting), path: [] };
  const known = new Set([keyOf(begin.course)]);
  const queue = [begin];
  const edges: Edge[] = [];
  for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
    for (const event of events) {
      const stepped = takeStep(from.course, event);
      if (!stepped.ok) continue;
      const to = { course: stepped.value, path: [...from.path, event] };
      edges.push({ from, event, to });
      const key = keyOf(to.course);
      if (known.has(key)) continue;
      known.add(key);
      queue.push(to);
    }
  }
  return edges;
}
