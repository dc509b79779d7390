import { indicatorsOf } from '../../../domain/framework/framework';
import { roleMay } from '../../../domain/journal/role-permission';
import type { Exact } from '../../../domain/kernel/exact-rational';
import {
  type Adoptable,
  type AdoptableScore,
  adoptableScores,
  type StandingAdoption,
  standingAdoption,
  standingMinutes,
} from '../../../domain/panel/adoptable-scores';
import { fromExact } from '../../../domain/scoring/exact';
import { PRINTING } from '../../../domain/scoring/printing';
import { ADOPT_WORDS } from '../../../text/adopt-words';
import { sayPoints } from '../../../text/explanation-words';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { attending } from '../minutes/draw-card';
import { indicatorNames } from '../names-of';
import { type SessionPageProps, sessionAddress } from '../panel-props';
import { AdoptAction } from './adopt-action';

const points = (score: Exact): string => sayPoints(fromExact(score), PRINTING);

interface RowProps {
  readonly props: SessionPageProps;
  readonly of: Pick<AdoptableScore, 'indicator' | 'score'> & { readonly reason?: string };
  readonly standing: StandingAdoption | null;
}

/** What an indicator has now, and whether that is the panel's. */
function nowIn({ work }: SessionPageProps, indicator: string) {
  return work.scores.indicators.find((each) => each.indicator === indicator)?.score ?? null;
}

function ScoreRow({ props, of, standing }: RowProps) {
  const { work } = props;
  const indicator = indicatorsOf(work.pkg.framework).find(({ id }) => id === of.indicator);
  if (indicator === undefined) return null;
  const now = nowIn(props, of.indicator);
  const isAdopted = standing?.indicators.includes(of.indicator) ?? false;
  const weight = PRINTING.figure(indicator.weightMilli, 'milli');
  const said = now === null ? ADOPT_WORDS.now : ADOPT_WORDS.nowOf(sayPoints(now, PRINTING));
  return (
    <ListRow
      to={`/a/${work.assignment}/i/${of.indicator}`}
      title={indicator.name}
      detail={
        <>
          {ADOPT_WORDS.pointsOf(points(of.score), weight)}；{said}
          {of.reason ? <span className="panel-reason">{of.reason}</span> : null}
        </>
      }
      trailing={isAdopted ? ADOPT_WORDS.adopted : undefined}
    />
  );
}

function Counted({ props, counted }: { props: SessionPageProps; counted: Adoptable['counted'] }) {
  const { framework } = props.work.pkg;
  const names = new Map(indicatorsOf(framework).map(({ id, name }) => [id, name]));
  const sayNow = (indicator: string): string => {
    const now = nowIn(props, indicator);
    return now === null ? ADOPT_WORDS.byRuleOpen : ADOPT_WORDS.byRule(sayPoints(now, PRINTING));
  };
  return (
    <Card title={ADOPT_WORDS.counted}>
      <p className="soft">{ADOPT_WORDS.countedLead}</p>
      <List label={ADOPT_WORDS.counted}>
        {counted.map(({ indicator, score }) => (
          <ListRow
            key={indicator}
            to={`/a/${props.work.assignment}/i/${indicator}`}
            title={names.get(indicator) ?? indicator}
            detail={`${ADOPT_WORDS.panelPoints(points(score))}；${sayNow(indicator)}`}
          />
        ))}
      </List>
    </Card>
  );
}

/** What the panel came to, beside what the evaluation has; the lead evaluator takes it over. */
export function AdoptPage(props: SessionPageProps) {
  const { session, work, signs, state, panel } = props;
  const adoptable = adoptableScores(state, work.pkg.framework);
  const minutes = standingMinutes(state);
  const standing = standingAdoption(work.evaluation.registers, panel.session, adoptable);
  const mayAdopt = roleMay(session.who.role, 'panelScores.adopted');
  const { scores, counted, unscored } = adoptable;
  return (
    <PageFrame
      title={ADOPT_WORDS.title}
      context={state.convening.title}
      back={{ to: sessionAddress(props), label: state.convening.title }}
      signs={signs}
    >
      {minutes === null ? (
        <Notice
          tone="warning"
          title={ADOPT_WORDS.noMinutes}
          safe={ADOPT_WORDS.noMinutesSafe}
          next={ADOPT_WORDS.noMinutesNext}
        />
      ) : (
        <p className="soft">
          {ADOPT_WORDS.signed(minutes.signatures.length, attending(props).length)}
        </p>
      )}
      <p>{mayAdopt ? ADOPT_WORDS.lead : ADOPT_WORDS.leadOnly}</p>
      <AdoptAction {...{ props, adoptable, minutes, standing, mayAdopt }} />
      {scores.length > 0 || unscored.length > 0 ? null : (
        <Empty title={ADOPT_WORDS.nothing} detail={ADOPT_WORDS.nothingDetail} />
      )}
      {scores.length === 0 ? null : (
        <Card title={minutes === null ? ADOPT_WORDS.scoresNow : ADOPT_WORDS.scores}>
          <List label={ADOPT_WORDS.scores}>
            {scores.map((each) => (
              <ScoreRow key={each.indicator} {...{ props, of: each, standing }} />
            ))}
          </List>
        </Card>
      )}
      {unscored.length === 0 ? null : (
        <Card title={ADOPT_WORDS.unscored}>
          <p>{indicatorNames(work, unscored)}</p>
          <p className="soft">{ADOPT_WORDS.unscoredLead}</p>
        </Card>
      )}
      {counted.length === 0 ? null : <Counted {...{ props, counted }} />}
    </PageFrame>
  );
}
