import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { indicatorsOf } from '../../domain/framework/framework';
import { toPlainText } from '../../domain/kernel/plain-text';
import { MOST_ONLINE_POINTS } from '../../domain/procedure/comment-batch';
import { aboutOf, LONGEST_POINT, type Point } from '../../domain/procedure/point';
import { sectionsOf } from '../../domain/report/report-sections';
import type { CommentFault } from '../../text/online-comment-words';
import { POINT_WORDS } from '../../text/point-words';

/** One place for a point, as it was filled in; both empty where it was not. */
export interface CommentRow {
  readonly about: string;
  readonly text: string;
}

/** A form of comments as it was filled in. */
export interface CommentForm {
  readonly said: 'none' | 'some' | null;
  readonly rows: readonly CommentRow[];
  readonly stands: boolean;
}

const FIRST_ROWS = 3;
const EMPTY: CommentRow = { about: '', text: '' };
const empty = (count: number): readonly CommentRow[] => Array.from({ length: count }, () => EMPTY);

export const FRESH_FORM: CommentForm = { said: null, rows: empty(FIRST_ROWS), stands: false };

/** The same form with more room. */
export const withMoreRows = (form: CommentForm): CommentForm => ({
  ...form,
  rows: [...form.rows, ...empty(FIRST_ROWS)].slice(0, MOST_ONLINE_POINTS),
});

/** Everything that a point can be about, as words of a list. */
export const subjectsOf = (pkg: AssignmentPackage) => [
  { value: '', label: POINT_WORDS.whole },
  ...indicatorsOf(pkg.framework).map(({ id, name }) => ({
    ...{ value: `i:${id}`, label: POINT_WORDS.indicator(name) },
  })),
  ...sectionsOf(pkg).map(({ id, title }) => ({
    ...{ value: `s:${id}`, label: POINT_WORDS.section(title) },
  })),
];

/** What a form sent, unchecked; what a point is about only where the draft has it. */
export function readCommentForm(pkg: AssignmentPackage, sent: URLSearchParams): CommentForm {
  const known = new Set(subjectsOf(pkg).map(({ value }) => value));
  const [abouts, texts] = [sent.getAll('about'), sent.getAll('text')];
  const rows = texts.slice(0, MOST_ONLINE_POINTS).map((typed, i): CommentRow => {
    const about = abouts[i] ?? '';
    return { about: known.has(about) ? about : '', text: toPlainText(typed) };
  });
  const said = sent.get('said');
  return {
    said: said === 'none' || said === 'some' ? said : null,
    rows: rows.length === 0 ? FRESH_FORM.rows : rows,
    stands: sent.get('stands') === 'yes',
  };
}

/** What somebody said in a form: its points without the places that were left empty. */
export const pointsIn = ({ rows }: CommentForm): readonly Omit<Point, 'id'>[] =>
  rows.flatMap(({ about, text }) => {
    const said = text.trim();
    return said === '' ? [] : [{ text: said, about: aboutOf(about) }];
  });

/** What is wrong with a form; empty where it can be taken. */
export function faultsOf(form: CommentForm): readonly CommentFault[] {
  const points = pointsIn(form);
  const { said, stands } = form;
  const found: readonly (CommentFault | false)[] = [
    said === null && 'saidMissing',
    said === 'some' && points.length === 0 && 'remarksMissing',
    said === 'none' && points.length > 0 && 'remarksBeside',
    points.some(({ text }) => text.length > LONGEST_POINT) && 'tooLong',
    !stands && 'standsMissing',
  ];
  return found.filter((each) => each !== false);
}
