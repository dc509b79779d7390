import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { AssignmentPackage } from '../domain/assignment/assignment-package';
import { exampleOutline } from '../domain/catalogue/example-outline';
import { withReportOutline } from '../domain/catalogue/report-outlines/with-outline';
import { demonstrationPackage } from '../domain/catalogue/yanchi-park-demo';
import { DEMONSTRATED_FORMS } from '../domain/catalogue/yanchi-park-forms';
import { fieldPlanOf } from '../domain/fieldwork/field-plan';
import type { MapPlan } from '../domain/fieldwork/map-plan';
import { PRESCRIBED } from '../domain/procedure/procedure-setting';
import type { ServerConfig } from './config';
import type { ServerDeps } from './deps';
import { keepPackageFile } from './services/package-files';
import { publishPackage } from './services/publish-package';
import { newId } from './services/random-token';
import { serverInstant } from './services/server-time';

const DUE_MS = 60 * 24 * 3_600_000;

/** Enough for a panel of two parts. */
const EXPERTS = 9;

const OUTLINE = '示例范围（虚构）';

/** Keeps a made-up outline around the sites, and lets the package's field plan name it. */
async function withOutline(deps: ServerDeps, pkg: AssignmentPackage): Promise<AssignmentPackage> {
  const bytes = Buffer.from(exampleOutline(pkg.sites));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { sha256, size: bytes.length, name: `${OUTLINE}.geojson` };
  const kept = await keepPackageFile(deps, { ...file, by: 'server' }, Readable.from([bytes]));
  if (!kept.ok) throw new Error(kept.error.title);
  const map: MapPlan = { base: null, outlines: [{ file, name: OUTLINE }], online: [] };
  return { ...pkg, fieldPlan: { ...fieldPlanOf(pkg), map } };
}

/** The same project with an outline of the catalogue for its report. */
function withChapters(pkg: AssignmentPackage, id: string): AssignmentPackage {
  const commissioned = withReportOutline(pkg, id);
  if (!commissioned.ok) throw new Error(`${id}: ${commissioned.error}`);
  return commissioned.value;
}

/** The same project appraised or monitored: its questionnaires are about other indicators. */
function asForm(
  pkg: AssignmentPackage,
  demo: Exclude<ServerConfig['demo'], 'plain' | null>,
): AssignmentPackage {
  if (demo === 'commissioned') return pkg;
  if (demo === 'henan') return withChapters(pkg, 'evaluation-henan-2025');
  const fieldPlan = { ...fieldPlanOf(pkg), questionnaires: [], samples: [] };
  return { ...pkg, ...DEMONSTRATED_FORMS[demo], fieldPlan };
}

/** Publishes the demonstration assignment where there is no assignment yet. */
export async function ensureDemonstration(
  deps: ServerDeps,
  demo: NonNullable<ServerConfig['demo']>,
): Promise<void> {
  const any = await deps.db.selectFrom('assignments').select('assignment').executeTakeFirst();
  if (any !== undefined) return;
  const ids = {
    assignment: newId(),
    nonce: newId(),
    people: {
      ...{ leadEvaluator: newId(), evaluators: [newId(), newId()], agencyReviewer: newId() },
      panel: {
        chair: newId(),
        scrutineer: newId(),
        experts: Array.from({ length: EXPERTS }, newId),
      },
    },
  };
  const now = deps.now();
  const demonstration = demonstrationPackage(ids, serverInstant(now), serverInstant(now + DUE_MS));
  const pkg =
    demo === 'plain' ? demonstration : { ...asForm(demonstration, demo), procedure: PRESCRIBED };
  await publishPackage(deps, await withOutline(deps, pkg), 'server');
}
