import { describe, expect, it } from 'vitest';
import { beginCourse, type Course, currentVersion } from '../../../src/domain/procedure/course';
import type { CourseEvent } from '../../../src/domain/procedure/course-event';
import { nextStep, type Step } from '../../../src/domain/procedure/next-step';
import { PRESCRIBED } from '../../../src/domain/procedure/procedure-setting';
import { takeStep } from '../../../src/domain/procedure/take-step';
import { type Edge, everyEdge, everyEvent, SETTING } from './every-course';

const EVENTS = everyEvent();
const EDGES = everyEdge(EVENTS);

const ofKind = <K extends CourseEvent['kind']>(path: readonly CourseEvent[], kind: K) =>
  path.filter((each): each is Extract<CourseEvent, { kind: K }> => each.kind === kind);

/** What art. 18 wants of everything since the last draft, read off the events alone. */
function lacksOf(path: readonly CourseEvent[]): readonly string[] {
  const from = path.findLastIndex(({ kind }) => kind === 'draftIssued');
  const since = path.slice(from);
  const comments = ofKind(since, 'commented');
  const answers = new Set(ofKind(since, 'answered').map(({ remark }) => remark));
  const reviews = ofKind(since, 'reviewed');
  const closed = new Set(ofKind(since, 'findingClosed').map(({ finding }) => finding));
  const [submitted] = ofKind(since, 'submitted');
  const content = submitted?.content;
  const needed: readonly [string, boolean][] = [
    ['a draft', from >= 0],
    ['comments of the unit', comments.some(({ party }) => party === 'evaluee')],
    ['comments of the client', comments.some(({ party }) => party === 'client')],
    ['answers', comments.flatMap(({ remarks }) => remarks).every((each) => answers.has(each))],
    ...SETTING.reviews.map((name, level): [string, boolean] => [
      name,
      reviews.some((each) => each.level === level && each.content === content),
    ]),
    ['closed findings', reviews.flatMap(({ findings }) => findings).every((f) => closed.has(f))],
    ['the seal', ofKind(since, 'sealed').some((each) => each.content === content)],
    ['the signature', ofKind(since, 'signed').some((each) => each.content === content)],
  ];
  return needed.flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

const submits = ({ event }: Edge): boolean => event.kind === 'submitted';

const course = (events: readonly CourseEvent[], setting = SETTING): Course =>
  events.reduce((before, event) => {
    const stepped = takeStep(before, event);
    if (!stepped.ok) throw new Error(`${event.kind}: ${stepped.error}`);
    return stepped.value;
  }, beginCourse(setting));

const faultOf = (before: Course, event: CourseEvent) => {
  const stepped = takeStep(before, event);
  return stepped.ok ? null : stepped.error;
};

const ISSUED: CourseEvent = { kind: 'draftIssued', draft: 'd1', content: 'c1' };
const commented = (party: 'evaluee' | 'client', remarks: readonly string[] = []): CourseEvent => ({
  ...{ kind: 'commented', draft: 'd1', party, remarks, replaces: false },
});
const answered = (remark: string, decision: 'adopted' | 'rejected'): CourseEvent => ({
  ...{ kind: 'answered', remark, decision, reason: '已核对' },
});
const reviewed = (
  level: number,
  content = 'c1',
  findings: readonly string[] = [],
): CourseEvent => ({
  ...{ kind: 'reviewed', level, content, person: `p${level}`, findings },
});
const sealed = (content = 'c1'): CourseEvent => ({ kind: 'sealed', content });
const signed: CourseEvent = { kind: 'signed', content: 'c1' };
const submitted: CourseEvent = { kind: 'submitted', content: 'c1' };
const HEARD = [ISSUED, commented('evaluee'), commented('client')];
const WHOLE = [...HEARD, reviewed(0), reviewed(1), sealed(), signed, submitted];

describe('from a draft to a submitted report', () => {
  it('[PR1] no sequence of events reaches it with a step passed over', () => {
    const lacking = EDGES.filter(submits).map(({ to }) => lacksOf(to.path));
    expect(lacking.length).toBeGreaterThan(100);
    expect(lacking.filter((lacks) => lacks.length > 0)).toEqual([]);
  });

  it.each<readonly [string, (event: CourseEvent) => boolean]>([
    ['a draft', ({ kind }) => kind === 'draftIssued'],
    ['comments of the unit', (e) => e.kind === 'commented' && e.party === 'evaluee'],
    ['comments of the client', (e) => e.kind === 'commented' && e.party === 'client'],
    ['the first level', (e) => e.kind === 'reviewed' && e.level === 0],
    ['the second level', (e) => e.kind === 'reviewed' && e.level === 1],
    ['the seal', ({ kind }) => kind === 'sealed'],
    ['the signature', ({ kind }) => kind === 'signed'],
  ])('[PR2] without %s it is not reached at all', (_, isMissing) => {
    const edges = everyEdge(EVENTS.filter((event) => !isMissing(event)));
    expect(edges.filter(submits)).toEqual([]);
    expect(EDGES.filter(submits).length).toBeGreaterThan(0);
  });

  it('[PR2] where each party remarks and each level finds something, not without answers and closings', () => {
    const wordy = EVENTS.filter(
      (event) =>
        !(event.kind === 'commented' && event.remarks.length === 0) &&
        !(event.kind === 'reviewed' && event.findings.length === 0),
    );
    expect(everyEdge(wordy).some(submits)).toBe(true);
    for (const kind of ['answered', 'findingClosed']) {
      expect(everyEdge(wordy.filter((event) => event.kind !== kind)).some(submits)).toBe(false);
    }
  });

  it('[PR3] a remark is answered once and with a reason', () => {
    const before = course([ISSUED, commented('evaluee', ['r1'])]);
    const silent: CourseEvent = {
      kind: 'answered',
      remark: 'r1',
      decision: 'adopted',
      reason: ' ',
    };
    expect(faultOf(before, silent)).toBe('reason-missing');
    expect(faultOf(before, answered('r9', 'adopted'))).toBe('remark-not-found');
    const after = course([ISSUED, commented('evaluee', ['r1']), answered('r1', 'rejected')]);
    expect(faultOf(after, answered('r1', 'adopted'))).toBe('already-there');
  });

  it('[PR4] comments are on the newest draft, once by each party that is asked', () => {
    const second: CourseEvent = { kind: 'draftIssued', draft: 'd2', content: 'c2' };
    const before = course([ISSUED, commented('evaluee', ['r1'])]);
    expect(faultOf(before, commented('evaluee'))).toBe('already-there');
    expect(faultOf(before, second)).toBe('remarks-open');
    const further = course([ISSUED, second]);
    expect(faultOf(further, commented('evaluee'))).toBe('draft-superseded');
    const alone = course([ISSUED], { ...SETTING, consulted: ['client'] });
    expect(faultOf(alone, commented('evaluee'))).toBe('not-consulted');
  });

  it('[PR9] what was recorded of a party is put right as a whole, until a remark of it is answered', () => {
    const again = { ...commented('evaluee', ['r2']), replaces: true };
    const before = course([ISSUED, commented('evaluee', ['r1'])]);
    expect(faultOf(before, again)).toBe(null);
    const replaced = course([ISSUED, commented('evaluee', ['r1']), again]);
    expect(faultOf(replaced, answered('r1', 'adopted'))).toBe('remark-not-found');
    const fixed = course([
      ...[ISSUED, commented('evaluee', ['r1', 'r3'])],
      answered('r1', 'rejected'),
    ]);
    expect(faultOf(fixed, again)).toBe('already-there');
  });

  it('[PR10] no remark and no finding takes the id of another', () => {
    const before = course([ISSUED, commented('evaluee', ['r1'])]);
    expect(faultOf(before, commented('client', ['r1']))).toBe('already-there');
    const found = course([
      ...HEARD,
      reviewed(0, 'c1', ['f1']),
      { kind: 'findingClosed', finding: 'f1', how: '已改正' },
    ]);
    expect(faultOf(found, reviewed(1, 'c1', ['f1']))).toBe('already-there');
  });

  it('[PR11] nobody reviews at two levels', () => {
    const first = course([...HEARD, reviewed(0)]);
    expect(faultOf(first, { ...reviewed(1), person: 'p0' } as CourseEvent)).toBe('same-person');
  });

  it('[PR5] what was consulted on changes only where a remark was adopted', () => {
    expect(faultOf(course(HEARD), reviewed(0, 'c2'))).toBe('changed-without-comment');
    const remarked = [ISSUED, commented('evaluee', ['r1']), commented('client')];
    const rejected = course([...remarked, answered('r1', 'rejected')]);
    expect(faultOf(rejected, reviewed(0, 'c2'))).toBe('changed-without-comment');
    expect(nextStep(rejected, 'c2')).toBe('draft');
    const adopted = course([...remarked, answered('r1', 'adopted'), reviewed(0, 'c2')]);
    expect(faultOf(adopted, reviewed(1, 'c2'))).toBe(null);
  });

  it('[PR6] levels look in their order, at nothing while a finding is open, and anew at what changed', () => {
    expect(faultOf(course(HEARD), reviewed(1))).toBe('level-before-open');
    const found = [...HEARD, reviewed(0, 'c1', ['f1'])];
    expect(faultOf(course(found), reviewed(1))).toBe('findings-open');
    expect(faultOf(course(found), sealed())).toBe('findings-open');
    const remarked = [ISSUED, commented('evaluee', ['r1']), commented('client')];
    const once = course([...remarked, answered('r1', 'adopted'), reviewed(0, 'c1')]);
    expect(faultOf(once, reviewed(1, 'c2'))).toBe('level-before-open');
    expect(faultOf(once, sealed('c1'))).toBe('not-reviewed');
  });

  it('[PR7] what is sealed is fixed, and a correction is a version with all its steps', () => {
    const done = course(WHOLE);
    expect(faultOf(done, reviewed(0, 'c1'))).toBe('already-there');
    const again = course([...WHOLE, { kind: 'draftIssued', draft: 'd2', content: 'c2' }]);
    expect(again.versions[0]).toEqual(currentVersion(done));
    expect(nextStep(again, 'c2')).toBe('consult');
    expect(nextStep(done, 'c2')).toBe('draft');
    expect(faultOf(again, submitted)).toBe('not-sealed');
  });

  it('[PR8] tells the one next thing at each state, and that is possible', () => {
    const does: Readonly<Record<Step, readonly CourseEvent['kind'][]>> = {
      ...{ draft: ['draftIssued'], consult: ['commented'], answer: ['answered'] },
      ...{ review: ['reviewed'], close: ['findingClosed'], seal: ['sealed'], sign: ['signed'] },
      ...{ submit: ['submitted'], submitted: [] },
    };
    const told = new Set<Step>();
    for (const { to } of EDGES) {
      const step = nextStep(to.course, 'c1');
      told.add(step);
      // Of two drafts both may be out: a third is as good as they were.
      const third: CourseEvent = { kind: 'draftIssued', draft: 'd3', content: 'c1' };
      const possible = [...EVENTS, third].filter(
        (event) => does[step].includes(event.kind) && takeStep(to.course, event).ok,
      );
      if (step !== 'submitted') expect(possible.length, step).toBeGreaterThan(0);
    }
    expect([...told].sort()).toEqual(
      [
        'answer',
        'close',
        'consult',
        'draft',
        'review',
        'seal',
        'sign',
        'submit',
        'submitted',
      ].sort(),
    );
  });

  it('[PR8] what the article names is what is set where nothing is', () => {
    const begun = course([ISSUED], PRESCRIBED);
    expect(nextStep(beginCourse(PRESCRIBED), 'c1')).toBe('draft');
    expect(nextStep(begun, 'c1')).toBe('consult');
    const heard = course([...HEARD, reviewed(0)], PRESCRIBED);
    expect(nextStep(heard, 'c1')).toBe('seal');
  });
});
