import type { YearlyFact } from '../../../domain/statement/yearly-fact';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { type DeskUser, deskActor } from '../accounts/desk-user';
import { newId } from '../random-token';

type By = Pick<DeskUser, 'person'>;

/** Keeps a fact under an id of its own, which is answered. */
export async function enterFact(
  deps: ServerDeps,
  entered: YearlyFact,
  { person }: By,
): Promise<string> {
  const fact = newId();
  const at = new Date(deps.now());
  const { year, work } = entered;
  const content = JSON.stringify({ ...entered, id: fact });
  await deps.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('yearly_facts')
      .values({ fact, year, content, entered_by: person, entered_at: at })
      .execute();
    const line = { actor: deskActor(person), action: 'statement.entered', at, subject: fact };
    await audit(trx, { ...line, detail: { year, work } });
  });
  return fact;
}

/** Withdraws a fact, which stays with the reason; false where there is none that stands. */
export async function withdrawFact(
  deps: ServerDeps,
  { fact, reason }: { readonly fact: string; readonly reason: string },
  { person }: By,
): Promise<boolean> {
  const at = new Date(deps.now());
  return deps.db.transaction().execute(async (trx) => {
    const withdrawn = await trx
      .updateTable('yearly_facts')
      .set({ withdrawn_by: person, withdrawn_at: at, withdrawal_reason: reason })
      .where('fact', '=', fact)
      .where('withdrawn_at', 'is', null)
      .returning('fact')
      .executeTakeFirst();
    if (withdrawn === undefined) return false;
    const actor = deskActor(person);
    await audit(trx, { actor, action: 'statement.withdrawn', at, subject: fact });
    return true;
  });
}
