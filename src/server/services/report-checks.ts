import type { BundleReport } from '../../trust/bundle/bundle-report';
import { verifyBundle } from '../../trust/bundle/verify-bundle';
import type { ServerDeps } from '../deps';
import { buildBundle } from './bundle';
import type { StoredReport } from './find-report';

/**
 * Checks a stored report exactly as a stranger would check its bundle, under this server's own log
 * key: nothing that the desk shows as holding rests on the fact that it was taken in once.
 */
export async function checkReport(deps: ServerDeps, report: StoredReport): Promise<BundleReport> {
  return verifyBundle(await buildBundle(deps, report), { vkey: deps.keys.vkey });
}
