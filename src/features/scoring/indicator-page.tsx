import {
  memo,
  type ReactNode,
  type RefObject,
  Suspense,
  startTransition,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Indicator } from '../../domain/framework/framework';
import { isUnscored } from '../../domain/framework/is-unscored';
import { painted } from '../../platform/painted';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { lazyPart } from '../../ui/lazy-part';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import type { SignFacts } from '../../ui/sign';
import { BasisSection } from './basis-section';
import { ExplanationCard } from './explanation-card';
import { HistorySection } from './history-section';
import type { IndicatorContext } from './indicator-context';
import { type IndicatorPlace, nextUnfinished, placeOf } from './indicator-place';
import { IndicatorScoreCard } from './indicator-score-card';
import { Questions } from './questions';
import { unfinishedOf } from './tree-view';
import type { UndoBarProps } from './undo-bar';
import { useDraftScore } from './use-draft-score';
import { useDrafts } from './use-drafts';
import { useRecorder } from './use-recorder';
import { workPermit } from './work-permit';
import './indicator-page.css';

const Explained = memo(ExplanationCard);
const PermitNotice = lazyPart(() => import('./permit-notice'), 'PermitNotice');
const UndoBar = lazyPart(() => import('./undo-bar'), 'UndoBar');

/** Whether anything of an indicator was ever answered: its registers carry it in second place. */
const isTouched = ({ evaluation }: AssignmentWork, { id }: Indicator): boolean =>
  Object.keys(evaluation.registers).some((field) => field.split(':')[1] === id);

export interface IndicatorPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  /** Id of the indicator, as the address names it. */
  readonly indicator: string;
  /** The evidence of the indicator: another feature's part, wired by the app. */
  readonly evidence: (indicator: Indicator, mayCapture: boolean) => ReactNode;
}

/** The evidence stands below the questions; a tap leads there from wherever the page is. */
function useWayToEvidence() {
  const place = useRef<HTMLDivElement>(null);
  const go = (): void => {
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
  };
  const corner = (
    <button
      type="button"
      className="page-corner"
      aria-label={INDICATOR_WORDS.toEvidence}
      onClick={go}
    >
      <Icon name="camera" />
    </button>
  );
  return { place, corner };
}

function Actions({ work, place }: { work: AssignmentWork; place: IndicatorPlace }) {
  const to = (id: string) => `/a/${work.assignment}/i/${id}`;
  const { order, unfinished } = unfinishedOf(work);
  const onward = nextUnfinished(order, unfinished, place.indicator.id);
  const main = onward === null || onward === place.indicator.id ? null : onward;
  return (
    <>
      {place.previous === null ? null : (
        <ButtonLink to={to(place.previous.id)}>{INDICATOR_WORDS.previous}</ButtonLink>
      )}
      {place.next === null || place.next.id === main ? null : (
        <ButtonLink to={to(place.next.id)}>{INDICATOR_WORDS.next}</ButtonLink>
      )}
      {main === null ? (
        <ButtonLink kind="primary" to={`/a/${work.assignment}`}>
          {INDICATOR_WORDS.back}
        </ButtonLink>
      ) : (
        <ButtonLink kind="primary" to={to(main)}>
          {INDICATOR_WORDS.nextUnfinished}
        </ButtonLink>
      )}
    </>
  );
}

/** A score can be read and typed before what stands below it is drawn. */
function useBelow(): boolean {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    let gone = false;
    void painted().then(() => {
      if (!gone) startTransition(() => setBelow(true));
    });
    return () => {
      gone = true;
    };
  }, []);
  return below;
}

const NO_DRAFTS: Readonly<Record<string, string>> = {};

interface WorkingProps extends IndicatorPageProps {
  readonly place: IndicatorPlace;
  readonly evidencePlace: RefObject<HTMLDivElement | null>;
}

interface BelowProps extends Pick<IndicatorPageProps, 'session' | 'work' | 'evidence'> {
  readonly indicator: Indicator;
  readonly disabled: boolean;
  readonly evidencePlace: RefObject<HTMLDivElement | null>;
}

/** What does not hang on what is being typed is not drawn again at every key. */
const Below = memo(function Below(props: BelowProps) {
  const { session, work, indicator, disabled, evidencePlace } = props;
  return (
    <>
      <BasisSection work={work} indicator={indicator} />
      <div ref={evidencePlace} tabIndex={-1}>
        {props.evidence(indicator, !disabled)}
      </div>
      <HistorySection session={session} work={work} indicator={indicator} />
    </>
  );
});

/** Where anything can be taken back. */
const Undoing = memo(function Undoing(props: UndoBarProps) {
  const { work, indicator, recorder } = props;
  if (recorder.count === 0 && !isTouched(work, indicator)) return null;
  return (
    <Suspense fallback={null}>
      <UndoBar key={recorder.count} {...props} />
    </Suspense>
  );
});

function Working(props: WorkingProps) {
  const { session, work, place, evidencePlace } = props;
  const { indicator } = place;
  const recorder = useRecorder(session, work.assignment);
  const drafts = useDrafts(session, work.assignment);
  const permit = workPermit(work, session.who.person);
  const below = useBelow();
  const live = useDraftScore(indicator, work, drafts ?? NO_DRAFTS);
  // How it came about is read after the score: that one is painted first.
  const explained = useDeferredValue(live.score);
  if (drafts === undefined) return null;
  const disabled = permit !== 'free';
  const { score, total, overlay, pending, onTapped, onTyped } = live;
  const page = { session, work, indicator, recorder, drafts };
  const context: IndicatorContext = { ...page, disabled, onTapped, onTyped };
  const faulty = Object.keys(overlay.faults).length > 0;
  return (
    <>
      {permit === 'free' ? null : (
        <Suspense fallback={null}>
          <PermitNotice permit={permit} assignment={work.assignment} />
        </Suspense>
      )}
      <IndicatorScoreCard
        {...{ score, total, indicator, pending, faulty }}
        framework={work.pkg.framework}
      />
      {recorder.failed ? (
        <Notice
          tone="danger"
          live
          title={INDICATOR_WORDS.notSaved}
          safe={INDICATOR_WORDS.notSavedSafe}
          next={INDICATOR_WORDS.notSavedNext}
        />
      ) : null}
      <Questions context={context} score={score} />
      {below ? (
        <>
          <Undoing {...{ session, work, indicator, recorder, disabled }} />
          {isUnscored(indicator.rule) ? null : (
            <Explained score={explained} indicator={indicator} assignment={work.assignment} />
          )}
          <Below
            {...{ session, work, indicator, disabled, evidencePlace }}
            evidence={props.evidence}
          />
        </>
      ) : null}
    </>
  );
}

function OneIndicator(props: IndicatorPageProps & { readonly place: IndicatorPlace }) {
  const { work, signs, place } = props;
  const toEvidence = useWayToEvidence();
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for a clean-up.
    window.scrollTo(0, 0);
  }, []);
  return (
    <PageFrame
      title={place.indicator.name}
      context={`${INDICATOR_WORDS.place(place.level, place.group)} · ${place.number}/${place.count}`}
      back={{ to: `/a/${work.assignment}`, label: INDICATOR_WORDS.back }}
      signs={signs}
      corner={toEvidence.corner}
      actions={<Actions work={work} place={place} />}
    >
      <Working {...props} evidencePlace={toEvidence.place} />
    </PageFrame>
  );
}

/** One indicator: where it stands, how it is scored, its questions, its evidence. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { work, indicator, signs } = props;
  const place = placeOf(work.pkg.framework, indicator);
  const home = { to: `/a/${work.assignment}`, label: INDICATOR_WORDS.back };
  if (place !== null) return <OneIndicator key={indicator} {...props} place={place} />;
  return (
    <PageFrame title={INDICATOR_WORDS.lost} back={home} signs={signs}>
      <Empty title={INDICATOR_WORDS.lost} detail={INDICATOR_WORDS.lostDetail} />
    </PageFrame>
  );
}
