import type { Manifest } from '../../src/domain/report/manifest';
import { makeBundle } from '../support/bundle-maker';
import { reindex } from '../support/bundle-mutations';
import type { BundleOptions } from '../support/bundle-options';
import type { BundledPanel } from '../support/bundled-panel';
import { testId } from '../support/test-device';
import type { AgreementCase } from './agreement-case';
import { filesOf } from './chain-files';

type Panel = NonNullable<Manifest['panels']>[number];

/** The manifest with its one session otherwise. */
const naming = (manifest: Manifest, change: (panel: Panel) => Partial<Panel>): Manifest => ({
  ...manifest,
  panels: (manifest.panels ?? []).map((panel) => ({ ...panel, ...change(panel) })),
});

const withoutPanels = ({ panels: _, ...manifest }: Manifest): Manifest => manifest;

const without = <T>(of: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(of).filter(([each]) => each !== key));

/** The journal of a session whose first vote is opened in it. */
function ballotOf({ journals }: BundledPanel): string {
  const found = journals.find(({ entries }) =>
    entries.some(({ entry }) => entry.type === 'ballot.revealed'),
  );
  if (found === undefined) throw new Error('no ballot');
  return found.journal;
}

/** Names the stray journal under the session, and nowhere else. */
function namingStray(manifest: Manifest, { stray }: BundledPanel): Manifest {
  const last = stray?.entries.at(-1);
  if (stray === null || last === undefined) throw new Error('no stray journal');
  const tip = { seq: last.entry.seq, hash: last.hash };
  const elsewhere = { ...manifest, journals: without(manifest.journals, stray.journal) };
  return naming(elsewhere, ({ journals }) => ({ journals: { ...journals, [stray.journal]: tip } }));
}

/** Takes a ballot's journal out of the session, and names it with those of the evaluation. */
function namingBallotOutside(manifest: Manifest, panel: BundledPanel): Manifest {
  const ballot = ballotOf(panel);
  const tips = manifest.panels?.flatMap(({ journals }) => journals[ballot] ?? []) ?? [];
  const named = naming(manifest, ({ journals }) => ({ journals: without(journals, ballot) }));
  const [tip] = tips;
  return tip === undefined ? named : { ...named, journals: { ...named.journals, [ballot]: tip } };
}

/** Sealed and signed anew, so that no hash, signature or seal gives them away. */
const SIGNED: readonly (readonly [string, BundleOptions])[] = [
  [
    'a journal of another session under this one',
    { panel: { stray: 'another-session' }, sealing: namingStray },
  ],
  [
    'a journal of the evaluation under the session',
    { panel: { stray: 'evaluation' }, sealing: namingStray },
  ],
  [
    'a journal of the session with those of the evaluation',
    { panel: {}, sealing: namingBallotOutside },
  ],
  ['no session, with its journals', { panel: {}, sealing: withoutPanels }],
  [
    'another session than its journals say',
    { panel: {}, sealing: (manifest) => naming(manifest, () => ({ session: testId() })) },
  ],
  [
    'minutes that nobody drew',
    {
      panel: {},
      sealing: (manifest) => naming(manifest, () => ({ minutes: ['0'.repeat(64)] })),
    },
  ],
];

/** Signed manifests that say something of a panel that its journals do not. */
export const signedPanelCases = (): Promise<readonly AgreementCase[]> =>
  Promise.all(
    SIGNED.map(async ([name, options]) => {
      const { files, vkey } = await makeBundle(options);
      return { name, code: 1 as const, vkey, files };
    }),
  );

/** Manifests that leave out what a score stands on, and bundles without the journals left out. */
const FOLDED: readonly (readonly [string, (made: Manifest, panel: BundledPanel) => Manifest])[] = [
  ['no session, and none of its journals', withoutPanels],
  [
    'a session without a ballot of it',
    (manifest, panel) =>
      naming(manifest, ({ journals }) => ({ journals: without(journals, ballotOf(panel)) })),
  ],
  ['other indicators', (manifest) => naming(manifest, () => ({ indicators: ['D12'] }))],
];

/** Credential and receipt of each device that signed no head of a bundle. */
function idleFiles(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const heads = [...files].filter(([path]) => path.endsWith('.head'));
  const signers = heads.map(([, bytes]) => {
    const [header = ''] = Buffer.from(bytes).toString().split('.');
    return String(JSON.parse(Buffer.from(header, 'base64url').toString()).kid);
  });
  return [...files.keys()].filter(
    (path) =>
      path.includes('credentials/') && !signers.some((kid) => path.includes(`credentials/${kid}.`)),
  );
}

/** Signed manifests that can be told from right ones only by who folds the entries again. */
export const foldedPanelCases = (): Promise<readonly AgreementCase[]> =>
  Promise.all(
    FOLDED.map(async ([name, sealing]) => {
      let left: readonly string[] = [];
      const { files, vkey } = await makeBundle({
        panel: {},
        sealing: (manifest, panel) => {
          const sealed = sealing(manifest, panel);
          const named = (sealed.panels ?? []).flatMap(({ journals }) => Object.keys(journals));
          left = panel.journals
            .map(({ journal }) => journal)
            .filter((each) => !named.includes(each));
          return sealed;
        },
      });
      for (const chain of left) for (const path of filesOf(chain)) files.delete(path);
      // Credentials of devices that then wrote nothing would give it away.
      for (const path of idleFiles(files)) files.delete(path);
      return { name, code: 1 as const, script: 0 as const, vkey, files: reindex(files) };
    }),
  );
