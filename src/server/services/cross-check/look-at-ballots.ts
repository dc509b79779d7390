import { equalBallots } from '../../../domain/cross-check/equal-ballots';
import { indicatorsOf } from '../../../domain/framework/framework';
import { panelStates } from '../panel-states';
import { keepFinds } from './keep-finds';
import type { DueEntry, LookGround } from './look-ground';

/** Keeps a lead for each round of a session that has equal ballots; only complete rounds have any. */
export async function lookAtBallots(
  ground: LookGround,
  { assignment, session }: Pick<DueEntry, 'assignment' | 'session'>,
): Promise<void> {
  const read = await panelStates({ db: ground.trx }, assignment);
  const state = read?.states.find((each) => each.session === session)?.state;
  if (read === null || state === undefined || session === null) return;
  const names = new Map(indicatorsOf(read.pkg.framework).map(({ id, name }) => [id, name]));
  const title = state.convening?.title ?? '';
  for (const { round, people, scores } of equalBallots(state)) {
    const key = `equalBallots ${assignment} ${session} ${round}`;
    const sides = [{ assignment, site: null }];
    const named = scores.map(({ indicator, scoreMilli }) => ({
      ...{ name: names.get(indicator) ?? indicator, scoreMilli },
    }));
    const of = { kind: 'equalBallots', session, title, round } as const;
    const basis = { ...of, people: [...people], scores: named };
    await keepFinds(ground, { key, kind: 'equalBallots', sides }, [
      { find: people.join(' '), basis },
    ]);
  }
}
