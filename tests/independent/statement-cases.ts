import { canonicalText } from '../../src/trust/canonical';
import { signCompact } from '../../src/trust/jws';
import { signStatement } from '../../src/trust/statement';
import { makeBundle } from '../support/bundle-maker';
import type { BundleOptions, Signed } from '../support/bundle-options';
import { makeTestKey } from '../support/test-device';
import type { AgreementCase, ExitCode } from './agreement-case';

/** What the evaluator writes after the lead evaluator signed; only `filed` gets a file. */
const afterwards = (
  write: (signed: Signed) => Promise<string>,
  filed = false,
): Pick<BundleOptions, 'afterwards'> => ({
  afterwards: async (signed) => {
    const jws = await write(signed);
    return { written: [jws], filed: filed ? [jws] : [] };
  },
});

const inOwnName = ({ second, said }: Signed): Promise<string> =>
  signStatement(second.signer, { ...said, person: second.person, role: 'evaluator' });

const asLead = ({ second, said }: Signed): Promise<string> => signStatement(second.signer, said);

const byStranger = async ({ said }: Signed): Promise<string> =>
  signStatement((await makeTestKey()).signer, said);

const ofOtherType = ({ second, said }: Signed): Promise<string> =>
  signCompact(second.signer, 'takan-head+jws', canonicalText(said));

const overOtherText = ({ second, said }: Signed): Promise<string> =>
  signStatement(second.signer, {
    ...{ ...said, person: second.person, role: 'evaluator', shown: '0'.repeat(64) },
  });

const CASES: readonly (readonly [string, ExitCode, BundleOptions])[] = [
  ["a copy of the lead's statement in another journal", 0, afterwards(async ({ jws }) => jws)],
  ['a statement by a key that nobody knows', 0, afterwards(byStranger)],
  ["a statement in the lead's name by another device", 0, afterwards(asLead)],
  ['a JWS of another type about this report', 0, afterwards(ofOtherType)],
  ['a statement over a text that the report does not give', 0, afterwards(overOtherText)],
  ['a statement that is no JWS', 0, afterwards(async ({ said }) => `a.${said.subject}.b`)],
  ['a statement that counts and has its file', 0, afterwards(inOwnName, true)],
  ['a statement that counts and has no file', 1, afterwards(inOwnName)],
  ["a file of a statement in the lead's name by another device", 1, afterwards(asLead, true)],
  ['a file of a JWS of another type', 1, afterwards(ofOtherType, true)],
  ['a lead evaluator who was shown another text', 1, { saying: { shown: '0'.repeat(64) } }],
  ['a lead evaluator who signs as another person', 1, { saying: { person: 'A'.repeat(22) } }],
  ['a lead evaluator who signs in another role', 1, { saying: { role: 'evaluator' } }],
  ['a credential in another role than the package', 0, { credentialRole: 'leadEvaluator' }],
  ['a journal opened in another role than the package', 1, { openedAs: 'expert' }],
  ['a role of credential and journal that the package does not give', 1, bothAs('expert')],
];

function bothAs(role: 'expert'): BundleOptions {
  return { credentialRole: role, openedAs: role };
}

/** Bundles that differ in what stands as statement, and in whose role it is. */
export const statementCases = (): Promise<readonly AgreementCase[]> =>
  Promise.all(
    CASES.map(async ([name, code, options]) => {
      const { files, vkey } = await makeBundle({ photos: 1, ...options });
      return { name, code, files, vkey };
    }),
  );
