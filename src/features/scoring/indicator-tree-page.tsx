import { memo, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { givesNoPoints } from '../../domain/framework/framework';
import { isUnscored } from '../../domain/framework/is-unscored';
import { openForks } from '../../domain/journal/open-forks';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import type { DeliveryFacts } from '../../sync/delivery';
import { APP_WORDS } from '../../text/app-words';
import { sayMissing } from '../../text/say-missing';
import { TREE_WORDS } from '../../text/scoring-words';
import { ButtonLink } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Empty } from '../../ui/empty';
import { lazyPart } from '../../ui/lazy-part';
import { List } from '../../ui/list-row';
import { PageFrame } from '../../ui/page-frame';
import type { SignFacts } from '../../ui/sign';
import { nextUnfinished } from './indicator-place';
import { IndicatorRow } from './indicator-row';
import { leftBehind } from './left-behind';
import { PanelLink } from './panel-link';
import { printIndicatorScore } from './print-indicator-score';
import type { ScorePicturesProps } from './score-pictures';
import { TreeTotal } from './tree-total';
import {
  firstRows,
  type TreeGroup,
  type TreeLevel,
  treeOf,
  unfinishedIn,
  unfinishedOf,
} from './tree-view';
import { printMilli } from './typed-figure';
import { useDrafts } from './use-drafts';
import { maySeal, workPermit } from './work-permit';
import './indicator-tree-page.css';

const ForkNotices = lazyPart(
  async () => ({ ForkNotices: (await import('./fork-notices')).ForkNotices }),
  'ForkNotices',
);
// Most may score.
const PermitNotice = lazyPart(() => import('./permit-notice'), 'PermitNotice');
const IntentNotices = lazyPart(() => import('./intent-notices'), 'IntentNotices');
// Shown only once all is scored, and only to those who want to look.
const GradeCard = lazyPart(() => import('./grade-card'), 'GradeCard');
const ScorePictures = lazyPart(() => import('./score-pictures'), 'ScorePictures');

export interface IndicatorTreePageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  readonly delivery: DeliveryFacts;
}

const SHOW = [
  { value: 'all', label: TREE_WORDS.showAll },
  { value: 'unfinished', label: TREE_WORDS.showUnfinished },
] as const;

interface Drawn {
  readonly work: AssignmentWork;
  readonly typed: ReadonlySet<string>;
}

/** Roughly how high a group is before it has been laid out, so that scrolling does not jump. */
const heightOf = ({ rows }: TreeGroup) => ({
  containIntrinsicBlockSize: `auto ${2 + rows.length * 4.7}rem`,
});

function GroupRows({ group, work, typed }: Drawn & { readonly group: TreeGroup }) {
  return (
    <div className="tree-group" style={heightOf(group)}>
      <h3>{group.name}</h3>
      <List label={group.name}>
        {group.rows.map(({ indicator, score, evidence, evidenceHeld }) => (
          <IndicatorRow
            key={indicator.id}
            to={`/a/${work.assignment}/i/${indicator.id}`}
            name={indicator.name}
            weightMilli={indicator.weightMilli}
            hasPoints={!isUnscored(indicator.rule)}
            score={
              score.status === 'scored' ? printIndicatorScore(score, work.pkg.framework) : null
            }
            missing={sayMissing(score.missing).join('，')}
            evidence={evidence}
            evidenceHeld={evidenceHeld}
            hasDraft={typed.has(indicator.id)}
          />
        ))}
      </List>
    </div>
  );
}

function Level({ level, work, typed }: Drawn & { readonly level: TreeLevel }) {
  return (
    <section className="tree-level" aria-label={level.name}>
      <h2>
        {level.name}
        {level.weightMilli === 0 ? null : (
          <span className="tree-subtotal">
            {TREE_WORDS.subtotalOf(level.subtotal, printMilli(level.weightMilli))}
          </span>
        )}
      </h2>
      {level.groups.map((group) => (
        <GroupRows key={group.id} group={group} work={work} typed={typed} />
      ))}
    </section>
  );
}

interface LevelsProps extends Drawn {
  readonly levels: readonly TreeLevel[];
}

const DrawnLevels = memo(function DrawnLevels({ levels, work, typed }: LevelsProps) {
  return levels.map((level) => <Level key={level.id} level={level} work={work} typed={typed} />);
});

/** More rows than a screen shows, and as many as a usual framework has. */
const AT_ONCE = 72;

/** The first rows with the page, the others after it in pieces: it answers while hundreds are drawn. */
function Levels({ levels, work, typed }: LevelsProps) {
  const all = useMemo(() => ({ levels, work, typed }), [levels, work, typed]);
  const [first] = useState(() => ({ ...all, levels: firstRows(levels, AT_ONCE) }));
  const drawn = useDeferredValue<LevelsProps>(all, first);
  if (levels.length === 0) {
    return <Empty title={TREE_WORDS.allDone} detail={TREE_WORDS.allDoneDetail} />;
  }
  return <DrawnLevels {...drawn} />;
}

function Pictures(props: ScorePicturesProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="opener">{TREE_WORDS.pictures}</summary>
      <Suspense fallback={null}>{open ? <ScorePictures {...props} /> : null}</Suspense>
    </details>
  );
}

function MainAction({ work, person }: { work: AssignmentWork; person: string }) {
  const { order, unfinished } = unfinishedOf(work);
  const next = nextUnfinished(order, unfinished, null);
  if (next !== null) {
    return (
      <ButtonLink kind="primary" to={`/a/${work.assignment}/i/${next}`}>
        {TREE_WORDS.nextUnfinished}
      </ButtonLink>
    );
  }
  const isToSeal = maySeal(work, person) && work.evaluation.sealed.length === 0;
  return (
    <ButtonLink kind="primary" to={`/a/${work.assignment}/report`}>
      {isToSeal ? TREE_WORDS.toReport : TREE_WORDS.readReport}
    </ButtonLink>
  );
}

/** The three levels of indicators with the live total; the home of an assignment. */
export function IndicatorTreePage({ session, work, signs, delivery }: IndicatorTreePageProps) {
  const [params, setParams] = useSearchParams();
  const show = params.get('show') === 'unfinished' ? 'unfinished' : 'all';
  const drafts = useDrafts(session, work.assignment);
  const { typed, capturing } = useMemo(() => leftBehind(Object.keys(drafts ?? {})), [drafts]);
  const permit = workPermit(work, session.who.person);
  const { coverage } = delivery;
  const whole = useMemo(() => treeOf(work, coverage), [work, coverage]);
  const levels = useMemo(() => (show === 'all' ? whole : unfinishedIn(whole)), [show, whole]);
  const hasPoints = !givesNoPoints(work.pkg.framework);
  const choose = (value: 'all' | 'unfinished') =>
    setParams(value === 'all' ? {} : { show: value }, { replace: true });
  return (
    <PageFrame
      title={TREE_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: '/', label: APP_WORDS.home }}
      signs={signs}
      actions={<MainAction work={work} person={session.who.person} />}
    >
      {permit === 'free' ? null : (
        <Suspense fallback={null}>
          <PermitNotice permit={permit} assignment={work.assignment} />
        </Suspense>
      )}
      {capturing.length === 0 ? null : (
        <Suspense fallback={null}>
          <IntentNotices work={work} capturing={capturing} />
        </Suspense>
      )}
      {openForks(work.evaluation).length === 0 ? null : (
        <Suspense fallback={null}>
          <ForkNotices work={work} />
        </Suspense>
      )}
      <TreeTotal work={work} levels={whole} />
      <ButtonLink to={`/a/${work.assignment}/site`}>{TREE_WORDS.onSite}</ButtonLink>
      {work.pkg.team.some(({ role }) => role === 'panelChair') ? <PanelLink work={work} /> : null}
      {work.scores.complete && hasPoints ? (
        <Suspense fallback={null}>
          <GradeCard framework={work.pkg.framework} scores={work.scores} />
        </Suspense>
      ) : null}
      {hasPoints ? <Pictures work={work} levels={whole} /> : null}
      <ChoiceGroup
        legend={TREE_WORDS.show}
        layout="row"
        choices={SHOW}
        value={show}
        onChange={choose}
      />
      <Levels levels={levels} work={work} typed={typed} />
    </PageFrame>
  );
}
