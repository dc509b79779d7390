import type { DeskPanelSession, DeskPanelsResponse } from '../../contract/desk-panels';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { indicatorsOf } from '../../domain/framework/framework';
import { countOf, memberStep } from '../../domain/panel/member-step';
import { type IndicatorResult, panelResult } from '../../domain/panel/panel-result';
import type { PanelState } from '../../domain/panel/panel-state';
import { panelSignals } from '../../domain/panel/signals';
import { PRINTING } from '../../domain/scoring/printing';
import { sayPoints } from '../../text/explanation-words';
import type { ServerDeps } from '../deps';
import { panelStates } from './panel-states';

type Points = Parameters<typeof PRINTING.points>[0];
type Convened = PanelState & { readonly convening: NonNullable<PanelState['convening']> };

const said = (points: Points): string => sayPoints(points, PRINTING);

const namesIn = ({ team }: AssignmentPackage): ((person: string) => string) => {
  const names = new Map(team.map(({ person, name }) => [person, name]));
  return (person) => names.get(person) ?? person;
};

function indicatorRow(
  pkg: AssignmentPackage,
  { convening }: Convened,
  { indicator, score, weight, parts }: IndicatorResult,
) {
  const given = new Map(
    parts.flatMap(({ scores }) => scores.map((each) => [each.member, each.score] as const)),
  );
  const far = new Set(parts.flatMap(({ divergence }) => divergence?.outliers ?? []));
  const name = indicatorsOf(pkg.framework).find(({ id }) => id === indicator)?.name ?? indicator;
  return {
    ...{ indicator, name, score: score.ok ? said(score.value.score) : null, weight: said(weight) },
    isWide: parts.some(({ divergence }) => divergence?.isWide ?? false),
    scores: convening.members.map(({ person }) => {
      const one = given.get(person);
      return one === undefined ? null : said(one);
    }),
    far: convening.members.map(({ person }) => far.has(person)),
  };
}

/** Of the rounds of which every ballot is open; null while there is none. */
function resultOf(pkg: AssignmentPackage, state: Convened): DeskPanelSession['result'] {
  if (!state.rounds.some(({ stage }) => stage === 'complete')) return null;
  const nameOf = namesIn(pkg);
  const { total, weight, indicators } = panelResult(state, pkg.framework);
  return {
    ...{ total: total === null ? null : said(total), weight: said(weight) },
    indicators: indicators.map((each) => indicatorRow(pkg, state, each)),
    signals: panelSignals(state).map(({ kind, round, people }) => ({
      ...{ kind, round, people: people.map(nameOf) },
    })),
  };
}

function minutesOf(pkg: AssignmentPackage, { minutes }: Convened): DeskPanelSession['minutes'] {
  const last = minutes.at(-1);
  if (last === undefined) return null;
  const nameOf = namesIn(pkg);
  const signed = (stance: 'agree' | 'dissent') =>
    last.signatures.filter((each) => each.stance === stance).map(({ person }) => nameOf(person));
  return { isCurrent: last.isCurrent, agree: signed('agree'), dissent: signed('dissent') };
}

function sessionView(
  pkg: AssignmentPackage,
  session: string,
  state: Convened,
): DeskPanelSession | null {
  const round = state.rounds.at(-1);
  if (round === undefined) return null;
  const nameOf = namesIn(pkg);
  const { title, kind, chair, rounds, members } = state.convening;
  return {
    ...{ session, title, kind, rounds, chair: nameOf(chair), round: round.round },
    ...{ hasCustody: state.custodians.scrutineer !== null, stage: round.stage },
    ...countOf(state, round),
    members: members.map(({ person, field }) => ({
      ...{ person, name: nameOf(person), field, step: memberStep(state, round, person) },
    })),
    ...{ result: resultOf(pkg, state), minutes: minutesOf(pkg, state) },
  };
}

/** How far the panel sessions of an assignment are; null where there is no such assignment. */
export async function viewPanels(
  deps: ServerDeps,
  assignment: string,
): Promise<DeskPanelsResponse | null> {
  const read = await panelStates(deps, assignment);
  if (read === null) return null;
  const { pkg, states } = read;
  const sessions = states.flatMap(({ session, state }) => {
    const { convening } = state;
    const view = convening === null ? null : sessionView(pkg, session, { ...state, convening });
    return view === null ? [] : [view];
  });
  return { project: pkg.project.name, sessions };
}
