import { createHash } from 'node:crypto';
import type { AssignmentPackage, Site } from '../../src/domain/assignment/assignment-package';
import type { Evidence } from '../../src/domain/evidence/evidence';
import { lookAtDue } from '../../src/server/services/cross-check/look-turn';
import { issueInvitation } from '../../src/server/services/invitations';
import { publishPackage } from '../../src/server/services/publish-package';
import { canonicalText } from '../../src/trust/canonical';
import { DeskClient } from './desk-client';
import type { TestPostgres } from './postgres';
import { northward } from './seen-photos';
import {
  freshPackage,
  startTestServer,
  TestPhone,
  type TestServer,
  type TestServerOptions,
} from './server';
import { sha256Text } from './test-device';

/** What a photo of the scene says besides its bytes. */
export interface Shot {
  readonly site?: string;
  /** Metres north of the first site; without it there is no position. */
  readonly north?: number;
  readonly at?: string;
  readonly hash?: string;
}

/** A bureau with two assignments of two agencies, one phone in each, and somebody at its desk. */
export interface LeadScene {
  readonly server: TestServer;
  readonly desk: DeskClient;
  readonly park: TestPhone;
  readonly road: TestPhone;
  readonly roadPackage: AssignmentPackage;
  /** Looks at all that waits. */
  look(): Promise<void>;
}

const pointAt = (metres: number) => {
  const { latE7, lonE7 } = northward(metres);
  return { latE7, lonE7 };
};
const siteAt = (id: string, name: string, metres: number): Site => ({
  ...{ id, name, radiusM: 50, sample: true },
  ...pointAt(metres),
});

/** 盐池's demonstration with its first site at the origin, and a second one 20 km away. */
const parkPackage = (): AssignmentPackage => {
  const base = freshPackage();
  const sites = [siteAt('S1', '公园北段步道', 0), siteAt('S2', '公园东段绿化带', 1500)];
  return { ...base, sites };
};

/** Another agency's assignment; agency, project and sites are made up for the test (示例). */
export const roadPackage = (): AssignmentPackage => {
  const base = freshPackage();
  return {
    ...base,
    agency: '演示评价机构乙（示例）',
    project: { ...base.project, name: '惠安堡镇乡村道路养护项目（示例）', evaluee: '惠安堡镇' },
    sites: [siteAt('R1', '杨儿庄村通村路', 20_000), siteAt('R2', '狼布掌村通村路', 24_000)],
  };
};

/** A phone of an assignment's lead evaluator, its journal opened. */
export async function leadPhone(server: TestServer, pkg: AssignmentPackage): Promise<TestPhone> {
  const person = pkg.team.find(({ role }) => role === 'leadEvaluator')?.person ?? '';
  const of = { person, assignment: pkg.assignment, by: 'test' };
  const issued = await issueInvitation(server.deps, of);
  if (!issued.ok) throw new Error(issued.error.code);
  const phone = await TestPhone.enrol(issued.value.link, pkg.assignment);
  phone.open(sha256Text(canonicalText(pkg)));
  return phone;
}

/** Opens the scene; nothing is captured yet. */
export async function openLeadScene(
  postgres: TestPostgres,
  options: Omit<TestServerOptions, 'postgres' | 'package'> = {},
): Promise<LeadScene> {
  const server = await startTestServer({ ...options, postgres, package: parkPackage() });
  const other = roadPackage();
  await publishPackage(server.deps, other, 'test');
  return {
    server,
    desk: await DeskClient.setUp(server),
    park: await leadPhone(server, server.package),
    road: await leadPhone(server, other),
    roadPackage: other,
    look: () => lookAtDue(server.deps, 100),
  };
}

/** Takes a photo with these bytes; it is sent with the phone's next exchange. */
export function shoot(
  phone: TestPhone,
  bytes: Uint8Array | string,
  { site, north, at = '2026-03-02T09:00:00+08:00', hash }: Shot = {},
): Evidence {
  const content = Buffer.from(bytes);
  const fix = { ...northward(north ?? 0), altitudeCm: null, at, ageMs: 0 };
  const evidence: Evidence = {
    ...{ sha256: createHash('sha256').update(content).digest('hex'), size: content.length },
    ...{ mediaType: 'image/jpeg', source: 'camera', capturedAt: at },
    proves: { indicator: 'A11', checkpoint: null, site: site ?? null },
    fixes: north === undefined ? [] : [fix],
    noPosition: north === undefined ? 'timeout' : null,
    ...(hash === undefined ? {} : { perceptualHash: hash }),
  };
  phone.act('evidence.captured', { evidence });
  return evidence;
}
