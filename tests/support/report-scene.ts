import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import type { HashedEntry } from '../../src/domain/journal/entry';
import { composeManifest } from '../../src/domain/report/compose-manifest';
import type { Manifest } from '../../src/domain/report/manifest';
import { scoreEverything } from './full-evaluation';
import { HistoryMaker, type MadeDevice, madePackage } from './journal-maker';
import { idOf } from './made-ids';

export interface Scene {
  readonly history: HistoryMaker;
  readonly lead: MadeDevice;
  readonly anna: MadeDevice;
}

/** Everything scored by the lead, one deduction with its reason, two photos of Anna's. */
export function knownScene(pkg: AssignmentPackage = madePackage()): Scene {
  const history = new HistoryMaker(pkg);
  const [lead, anna] = [history.device('lead'), history.device('anna')];
  scoreEverything(history, lead);
  lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 333 });
  lead.act('deduction.explained', { indicator: 'B12', reason: '支出进度慢' });
  anna.capture('first');
  anna.capture('second', { site: 'S1' });
  return { history, lead, anna };
}

/** The same, with an entry of a kind that this build does not know. */
export function scene(pkg: AssignmentPackage = madePackage()): Scene {
  const made = knownScene(pkg);
  made.anna.raw('thing.unknown', {});
  return made;
}

/** What manifests are composed from and checked against, where no panel sealed anything. */
export const groundOf = ({
  package: pkg,
  packageDigest,
  frameworkDigest,
  journals,
}: HistoryMaker) => ({
  ...{ package: pkg, packageDigest, frameworkDigest, journals },
  opens: new Set<string>(),
});

export function compose({ history }: { history: HistoryMaker }, entries?: readonly HashedEntry[]) {
  const evaluation = history.fold(
    entries === undefined ? undefined : [{ journal: 'pile', entries }],
  );
  const ids = { id: idOf('manifest'), build: 'test', supersedes: null };
  return composeManifest({
    ...groundOf(history),
    ...ids,
    evaluation,
  });
}

export function composed(of: { history: HistoryMaker }): Manifest {
  const result = compose(of);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A manifest of more than a mebibyte: every reason at its longest, for more indicators than there are. */
export function oversized(): Manifest {
  const manifest = composed(scene());
  const [score] = manifest.scores;
  if (score === undefined) throw new Error('nothing is scored');
  const long = { ...score, reason: '踏'.repeat(2000) };
  return { ...manifest, scores: Array.from({ length: 200 }, () => long) };
}
