import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { Role } from '../../domain/assignment/role';
import { indicatorsOf } from '../../domain/framework/framework';
import type { Convening } from '../../domain/panel/convening';
import type { PanelAct } from '../../domain/panel/panel-act';
import { newRandomId } from '../../platform/random';
import { appendAct } from '../../store/append';
import { readPanels } from '../../store/panel/read-panel';
import { sealBallot } from '../../store/panel/seal-ballot';
import { syncAssignment } from '../../sync/engine';
import { refreshAssignments } from '../../sync/refresh-assignments';
import { enrolPhone, type HeadlessPhone } from '../rehearse/headless-phone';
import { benchPackage } from './bench-phone';

/** The enrolled phones of one assignment, which may meet in one session after another. */
export interface PanelTeam {
  readonly pkg: AssignmentPackage;
  readonly chair: HeadlessPhone;
  readonly scrutineer: HeadlessPhone;
  readonly experts: readonly HeadlessPhone[];
}

/** One session of a bench, ready for its experts to seal: all that comes before has been exchanged. */
export interface PanelScene extends PanelTeam {
  readonly session: string;
}

const memberOf = (role: Role, name: string) => ({ person: newRandomId(), name, role });

/** A fresh assignment with so many experts, chair and scrutineer in its team. */
export function panelPackage(experts: number): AssignmentPackage {
  const pkg = benchPackage();
  const panel = [memberOf('panelChair', '组长'), memberOf('scrutineer', '监票人')];
  for (let i = 1; i <= experts; i += 1) panel.push(memberOf('expert', `专家${i}`));
  return { ...pkg, team: [...pkg.team, ...panel] };
}

/** An enrolled phone that has its assignment. */
async function phoneOf(link: string): Promise<HeadlessPhone> {
  const phone = await enrolPhone(link);
  await refreshAssignments(phone.deps);
  return phone;
}

async function sync({ deps }: HeadlessPhone, assignment: string): Promise<void> {
  const { kind } = await syncAssignment(deps, assignment);
  if (kind !== 'level') throw new Error(`the exchange ended as ${kind}`);
}

function conveningOf({ framework, team }: AssignmentPackage): Convening {
  const indicators = indicatorsOf(framework).map(({ id }) => id);
  const experts = team.filter(({ role }) => role === 'expert');
  return {
    ...{ kind: 'materialReview', title: '材料评审', rounds: 1, quorum: null },
    parts: [{ id: 'all', name: '专家组', weightPpm: 1_000_000, indicators }],
    members: experts.map(({ person }) => ({
      ...{ person, field: '业务', part: 'all', weightPpm: null },
    })),
    ...{ aggregation: { kind: 'mean' }, aggregationSource: '', pledge: '独立评分，保守秘密。' },
    divergence: { spreadPpm: null, fromMeanPpm: null },
  };
}

/**
 * The panel of a package that a server has published.
 * @param links one for each member of the package's team, in its order
 */
export async function enrolPanelTeam(
  pkg: AssignmentPackage,
  links: readonly string[],
): Promise<PanelTeam> {
  const phones: Record<string, HeadlessPhone[]> = {};
  for (const [i, { role }] of pkg.team.entries()) {
    if (role !== 'expert' && role !== 'panelChair' && role !== 'scrutineer') continue;
    phones[role] = [...(phones[role] ?? []), await phoneOf(links[i] ?? '')];
  }
  const { expert = [], panelChair: [chair] = [], scrutineer: [scrutineer] = [] } = phones;
  if (chair === undefined || scrutineer === undefined)
    throw new Error('the panel has no custodians');
  return { pkg, chair, scrutineer, experts: expert };
}

/** A further session of a team, up to where everybody may seal. */
export async function conveneScene(team: PanelTeam): Promise<PanelScene> {
  const { pkg, chair, scrutineer, experts } = team;
  const { assignment } = pkg;
  const session = newRandomId();
  const panel = { session, indicator: null };
  const act = (phone: HeadlessPhone, made: PanelAct) =>
    appendAct(phone.writer, { assignment, panel, act: made });
  const convened = await act(chair, { type: 'panel.convened', body: conveningOf(pkg) });
  await sync(chair, assignment);
  await sync(scrutineer, assignment);
  await act(scrutineer, { type: 'custody.taken', body: {} });
  await sync(scrutineer, assignment);
  for (const phone of experts) {
    await sync(phone, assignment);
    await act(phone, { type: 'pledge.signed', body: { convening: convened.hash } });
    await sync(phone, assignment);
  }
  return { ...team, session };
}

/** Seals a whole ballot on a phone; nothing is sent. */
export async function sealOn(
  { pkg, session }: PanelScene,
  { writer, identity }: HeadlessPhone,
): Promise<void> {
  const { assignment, framework } = pkg;
  const panels = await readPanels(writer, assignment, writer.person);
  const known = panels.find((each) => each.session === session);
  if (known === undefined) throw new Error('the session is not on the phone');
  const votes = indicatorsOf(framework).map(({ id, weightMilli }) => ({
    ...{ indicator: id, scoreMilli: Math.floor(weightMilli / 2), reason: '缺一份验收资料' },
  }));
  const place = { assignment, session, round: 1 };
  const sealed = await sealBallot(writer, place, votes, known.state, identity.bureauKey);
  if (!sealed.ok) throw new Error(sealed.error);
}
