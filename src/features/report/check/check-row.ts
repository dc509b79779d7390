import { indicatorsOf } from '../../../domain/framework/framework';
import type { PreSealItem } from '../../../domain/report/pre-seal/pre-seal-check';
import type { AssignmentWork } from '../../../store/assignment-work';
import { PARTY_WORDS, COURSE_WORDS as WORDS } from '../../../text/course-words';
import { PRE_SEAL_WORDS } from '../../../text/pre-seal-words';
import { TEAM_WARNING_WORDS } from '../../../text/team-words';
import type { PlaceRow } from '../first-rows';
import type { Obstacle } from '../obstacle';
import { rowOf } from '../obstacle-list';
import { reportAddress } from '../report-props';

type Own = Exclude<PreSealItem, Obstacle>;

const OWN: ReadonlySet<string> = new Set<Own['kind']>([
  ...(['unproven', 'bare', 'drift', 'member', 'unknown-work'] as const),
  ...(['party', 'remark', 'finding', 'level'] as const),
]);
const isOwn = (item: PreSealItem): item is Own => OWN.has(item.kind);

const nameOf = ({ pkg }: AssignmentWork, indicator: string): string =>
  indicatorsOf(pkg.framework).find(({ id }) => id === indicator)?.name ?? indicator;

function indicatorRow(item: Extract<Own, { indicator: string }>, work: AssignmentWork): PlaceRow {
  const { indicator, kind } = item;
  const name = nameOf(work, indicator);
  return {
    key: `${kind} ${indicator} ${item.kind === 'drift' ? item.figure : ''}`,
    title: item.kind === 'drift' ? `${name}：${item.figure}` : name,
    detail: PRE_SEAL_WORDS[item.kind],
    to: `/a/${work.assignment}/i/${indicator}`,
  };
}

function ownRow(item: Own, work: AssignmentWork): PlaceRow {
  const team = `/a/${work.assignment}/site/team`;
  const { state, unknown } = TEAM_WARNING_WORDS;
  switch (item.kind) {
    case 'unproven':
    case 'bare':
    case 'drift':
      return indicatorRow(item, work);
    case 'member': {
      const said = item.state === 'never' ? state.never : state.behind;
      return { key: `member ${item.person}`, title: item.name, detail: said, to: team };
    }
    case 'unknown-work':
      return { key: item.kind, title: unknown, to: team };
    case 'party': {
      const to = reportAddress(work, `comments/${item.party}`);
      return { key: item.party, title: WORDS.awaited(PARTY_WORDS[item.party]), to };
    }
    case 'remark':
      return { key: item.id, title: item.text, to: reportAddress(work, `comments/r/${item.id}`) };
    case 'finding':
      return { key: item.id, title: item.text, to: reportAddress(work, `review/f/${item.id}`) };
    case 'level':
      return {
        key: `level ${item.level}`,
        ...{ title: WORDS.reviewAt(item.level), to: reportAddress(work, 'review') },
      };
  }
}

/** What does not hold, as one line that leads to where it is settled. */
export function checkRow(item: PreSealItem, work: AssignmentWork): PlaceRow {
  if (isOwn(item)) return ownRow(item, work);
  const row = rowOf(item, work);
  // Below the check's own title the rest of the words would be said twice.
  return item.kind === 'no-evidence' ? { ...row, title: nameOf(work, item.indicator) } : row;
}
