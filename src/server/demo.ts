import { demonstrationPackage } from '../domain/catalogue/yanchi-park-demo';
import type { ServerDeps } from './deps';
import { publishPackage } from './services/publish-package';
import { newId } from './services/random-token';
import { serverInstant } from './services/server-time';

const DUE_MS = 60 * 24 * 3_600_000;

/** Publishes the demonstration assignment where there is no assignment yet. */
export async function ensureDemonstration(deps: ServerDeps): Promise<void> {
  const any = await deps.db.selectFrom('assignments').select('assignment').executeTakeFirst();
  if (any !== undefined) return;
  const ids = {
    assignment: newId(),
    nonce: newId(),
    people: { leadEvaluator: newId(), evaluators: [newId(), newId()], agencyReviewer: newId() },
  };
  const now = deps.now();
  const demonstration = demonstrationPackage(ids, serverInstant(now), serverInstant(now + DUE_MS));
  await publishPackage(deps, demonstration, 'server');
}
