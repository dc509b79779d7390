import type { Signer } from '../trust/jws';
import { type Statement, signStatement } from '../trust/statement';
import { appendAct } from './append';
import type { FieldSession } from './field-session';

/** What is signed: of which kind, about which manifest, over which text, both by their SHA-256. */
export type SignedText = Pick<Statement, 'kind' | 'subject' | 'shown'>;

/**
 * Signs a statement with a freshly unlocked key, over the manifest and over the exact text that was
 * shown, and enters it into this phone's journal of the evaluation.
 *
 * @throws as {@link appendAct} does
 */
export async function enterStatement(
  session: Pick<FieldSession, 'who' | 'writer' | 'newId'>,
  assignment: string,
  text: SignedText,
  signer: Signer,
): Promise<void> {
  const { person, role } = session.who;
  const statement = await signStatement(signer, {
    ...{ v: 1, ...text, role, person },
    ...{ at: session.writer.clock.now().at, id: session.newId() },
  });
  await appendAct(session.writer, {
    assignment,
    act: { type: 'statement.made', body: { statement } },
  });
}
