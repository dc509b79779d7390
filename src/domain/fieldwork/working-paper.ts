import type { Site } from '../assignment/assignment-package';
import type { Said, Standing } from '../journal/revisions';
import { byText } from '../journal/strand';
import { checkRows } from './check-table';
import type { FieldPlan } from './field-plan';
import type { Fieldwork } from './fieldwork';
import type { IndexNumber } from './index-number';
import { standingRecords } from './kept-papers';
import { type PaperIdentity, type PaperKind, paperKey } from './paper-kind';
import { type PaperReview, reviewOf } from './paper-review';
import { type TeamKind, teamIndexNo } from './team-index';

/** A working paper as it stands. */
export interface WorkingPaper {
  readonly indexNo: IndexNumber;
  readonly kind: PaperKind;
  /** The visit, record, confirmation sheet, site or questionnaire that it is; empty where there is one. */
  readonly id: string;
  /** The same whatever version of it stands. */
  readonly paper: PaperIdentity;
  readonly site: string | null;
  readonly authors: readonly string[];
  /** When its newest word was written, by the clock that wrote it; null where nothing stands yet. */
  readonly at: string | null;
  /** What of it may be searched here; personal records are searched where their bytes are. */
  readonly text: string;
  readonly erased: boolean;
  /** Taken back by its author, its number used all the same: nobody is asked to review it. */
  readonly withdrawn: boolean;
  /** Another paper bears the same number: two phones that had not met gave it. */
  readonly doubled: boolean;
  readonly review: PaperReview;
}

/** What working papers are derived from. */
export interface PaperSources {
  readonly sites: readonly Site[];
  readonly plan: Pick<FieldPlan, 'checks' | 'documents' | 'questionnaires'>;
  readonly fieldwork: Fieldwork;
}

const STANDS = { erased: false, withdrawn: false } as const;

/** A paper before its review; only of a record the standing version has another id. */
type Unreviewed = Omit<WorkingPaper, 'review' | 'paper' | 'doubled'> & { readonly root?: string };

const newest = (words: readonly Said<unknown>[]): string | null =>
  words.reduce<string | null>(
    (last, { at }) => (last === null || Date.parse(at) > Date.parse(last) ? at : last),
    null,
  );
const authorsOf = (words: readonly Said<unknown>[]): readonly string[] => [
  ...new Set(words.map(({ person }) => person)),
];
const allOf = <T>(standing: Standing<T>): readonly Said<T>[] => Object.values(standing).flat();

function ownPapers({ fieldwork }: PaperSources): readonly Unreviewed[] {
  const visits = fieldwork.visits.map(({ value, person, at, ended }): Unreviewed => {
    const summary = ended?.value.summary ?? '';
    const { indexNo, visit, site, purpose, agenda } = value;
    const text = [purpose, agenda, summary].join('\n');
    const words = { indexNo, kind: 'visit', id: visit, site, text } as const;
    return { ...words, ...STANDS, authors: [person], at: ended?.at ?? at };
  });
  const records = standingRecords(fieldwork).map(({ record }): Unreviewed => {
    const { indexNo, kind, id, site } = record.value;
    const said = { authors: [record.person], at: record.at, erased: record.erased !== null };
    return { ...STANDS, indexNo, kind, id, root: record.root, site, text: '', ...said };
  });
  const sheets = fieldwork.confirmations.map(({ value, person, at, withdrawn }): Unreviewed => {
    const text = value.facts.map((fact) => fact.text).join('\n');
    const { indexNo, confirmation, site } = value;
    const words = { indexNo, kind: 'confirmation', id: confirmation, site, text } as const;
    return { ...words, authors: [person], at, erased: false, withdrawn: withdrawn !== null };
  });
  return [...visits, ...records, ...sheets];
}

/** A paper of the team, null while nobody has written on it. */
function teamPaper(
  paper: Pick<Unreviewed, 'indexNo' | 'kind' | 'id' | 'site'>,
  words: readonly Said<unknown>[],
  text: readonly string[],
): readonly Unreviewed[] {
  if (words.length === 0) return [];
  const said = { ...STANDS, authors: authorsOf(words), at: newest(words) };
  return [{ ...paper, text: text.join('\n'), ...said }];
}

function teamPapers({ sites, plan, fieldwork }: PaperSources): readonly Unreviewed[] {
  const rows = checkRows(plan, fieldwork);
  const tables = sites.flatMap(({ id }) => {
    const own = rows.filter(({ site }) => site === id);
    const indexNo = teamIndexNo('checkTable', id);
    const words = own.flatMap(({ standing }) => standing);
    const text = own.flatMap(({ name, note }) => [name, note]);
    return teamPaper({ indexNo, kind: 'checkTable', id, site: id }, words, text);
  });
  const funds = allOf(fieldwork.funds);
  const documents = allOf(fieldwork.documents);
  const { issued, answers, tallies } = fieldwork.surveys;
  const surveys = plan.questionnaires.flatMap(({ id, title }) => {
    const indexNo = teamIndexNo('survey', id);
    const words = [...issued, ...answers, ...tallies].filter(
      ({ value }) => value.questionnaire === id,
    );
    return teamPaper({ indexNo, kind: 'survey', id, site: null }, words, [title]);
  });
  const flow = { indexNo: teamIndexNo('fundFlow', ''), kind: 'fundFlow' } as const;
  const list = { indexNo: teamIndexNo('documentList', ''), kind: 'documentList' } as const;
  return [
    ...tables,
    ...teamPaper(
      { ...flow, id: '', site: null },
      funds,
      funds.flatMap(({ value }) => [value.from, value.to, value.note]),
    ),
    ...teamPaper(
      { ...list, id: '', site: null },
      documents,
      documents.flatMap(({ value }) => [value.name, value.note]),
    ),
    ...surveys,
  ];
}

const STAGES = 'ZSB';
const sortKey = ({ indexNo, paper }: Pick<WorkingPaper, 'indexNo' | 'paper'>): string => {
  const [section = '', ...rest] = indexNo.split('-');
  const stage = STAGES.indexOf(section.charAt(0));
  const parts = [section.slice(1), ...rest].map((part) => part.padStart(4, '0'));
  return [stage, ...parts, paperKey(paper)].join('-');
};

/** Every working paper that somebody has written on, in the order of the index. */
export function workingPapers(sources: PaperSources): readonly WorkingPaper[] {
  const { reviews } = sources.fieldwork;
  const papers = [...ownPapers(sources), ...teamPapers(sources)];
  const bearing = new Map<string, number>();
  for (const { indexNo } of papers) bearing.set(indexNo, (bearing.get(indexNo) ?? 0) + 1);
  return papers
    .map(({ root, ...said }) => {
      const paper = { kind: said.kind, id: root ?? said.id };
      const doubled = bearing.get(said.indexNo) !== 1;
      return { ...said, paper, doubled, review: reviewOf(said, reviews[paperKey(paper)]) };
    })
    .sort((a, b) => byText(sortKey(a), sortKey(b)));
}

/** What stands over a paper. */
export type PaperHead = Pick<WorkingPaper, 'indexNo' | 'at' | 'authors' | 'review'>;

/**
 * What stands over a paper that the whole team writes, also before anybody has written on it.
 * @param id the site or questionnaire; empty for the papers of which there is one
 */
export function teamPaperHead(sources: PaperSources, kind: TeamKind, id: string): PaperHead {
  const said = teamPapers(sources).find((paper) => paper.kind === kind && paper.id === id);
  const { authors, at } = said ?? { authors: [], at: null };
  const review = reviewOf({ authors }, sources.fieldwork.reviews[paperKey({ kind, id })]);
  return { indexNo: teamIndexNo(kind, id), authors, at, review };
}

/** What working papers are looked for by; every part that is given must fit. */
export interface PaperQuery {
  readonly kind: PaperKind | null;
  readonly site: string | null;
  readonly author: string | null;
  /** Part of the index number, of the date as it is written (YYYY-MM-DD), or of the text. */
  readonly text: string;
}

/** @param more further text of a paper, such as a personal record whose bytes are here */
export function findPapers(
  papers: readonly WorkingPaper[],
  { kind, site, author, text }: PaperQuery,
  more: (paper: WorkingPaper) => string,
): readonly WorkingPaper[] {
  const wanted = text.trim().toLowerCase();
  const says = (paper: WorkingPaper): boolean =>
    [paper.indexNo, paper.at?.slice(0, 10) ?? '', paper.text, more(paper)].some((part) =>
      part.toLowerCase().includes(wanted),
    );
  return papers.filter(
    (paper) =>
      (kind === null || paper.kind === kind) &&
      (site === null || paper.site === site) &&
      (author === null || paper.authors.includes(author)) &&
      (wanted === '' || says(paper)),
  );
}
