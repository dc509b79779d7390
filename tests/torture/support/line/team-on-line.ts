import type { ServerDeps } from '../../../../src/server/deps';
import { issueInvitation } from '../../../../src/server/services/invitations';
import { publishPackage } from '../../../../src/server/services/publish-package';
import type { SyncDeps } from '../../../../src/sync/sync-deps';
import { freshPackage } from '../../../support/server';
import { makeImpatientPhone, type Patience } from './impatient-phone';

/** Two people of a fresh assignment, enrolled over a line that is honest meanwhile. */
export async function makeTwo(
  deps: ServerDeps,
  patience: Patience,
): Promise<{ readonly assignment: string; readonly phones: readonly SyncDeps[] }> {
  const pkg = freshPackage();
  const { assignment } = pkg;
  await publishPackage(deps, pkg, 'test');
  const scorers = pkg.team.filter(({ role }) => role === 'leadEvaluator' || role === 'evaluator');
  const phones: SyncDeps[] = [];
  for (const { person } of scorers.slice(0, 2)) {
    const issued = await issueInvitation(deps, { person, assignment, by: 'test' });
    if (!issued.ok) throw new Error(issued.error.code);
    phones.push(await makeImpatientPhone(issued.value.link, patience));
  }
  return { assignment, phones };
}
