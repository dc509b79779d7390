import { beginResponse } from '../../../../../src/contract/desk-commissions';
import { projectExpenditure2020 } from '../../../../../src/domain/catalogue/project-expenditure-2020';
import { canonicalText } from '../../../../../src/trust/canonical';
import type { DeskClient } from '../../../../support/desk-client';
import { fillBureauSide } from '../../../../support/desk-fills';
import { deskPerson } from '../../../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../../../support/desk-scene';
import { madeCommission } from '../../../../support/made-commission';
import type { TestPostgres } from '../../../../support/postgres';
import { revokeByTwo } from '../../../../support/revoke-by-two';
import type { Random } from '../../../../support/seeded-random';
import { freshPackage, TestPhone } from '../../../../support/server';
import { sha256Text } from '../../../../support/test-device';
import { hostileText, poisoned } from '../hostile-text';
import { fillLists, signInElsewhere } from './press-lists';

export interface PressWorldOptions {
  readonly postgres: TestPostgres;
  readonly clientDir: string;
  readonly random: Random;
}

/** All that is sent from the desk says something hostile, the same words always the same. */
function poisonDesk(desk: DeskClient, random: Random): void {
  const known = new Map<string, string>();
  const send = desk.send.bind(desk);
  desk.send = (method, path, body, headers) => {
    return send(method, path, body === undefined ? body : poisoned(body, random, known), headers);
  };
}

async function openScene({ postgres, clientDir, random }: PressWorldOptions): Promise<DeskScene> {
  const scene = await openDeskScene(postgres, {
    clientDir,
    package: poisoned(freshPackage(), random),
  });
  poisonDesk(scene.desk, random);
  await signInElsewhere(scene.desk);
  return scene;
}

/** A phone that was taken out and goes on sending: the desk has to say twice what becomes of it. */
async function fillAside({ server, desk }: DeskScene): Promise<void> {
  const phone = await TestPhone.enrol(
    await server.invite({ role: 'evaluator' }),
    server.assignment,
  );
  phone.open(sha256Text(canonicalText(server.package)));
  await phone.synced();
  await revokeByTwo(server, desk, phone.device, '遗失了的手机');
  for (const detail of ['甲', '乙']) {
    const declaration = sha256Text(server.package.independenceDeclaration);
    phone.act('independence.declared', { declaration, outcome: 'independent', detail });
    await phone.synced();
  }
}

/** A bureau that has everything before it: a report to decide on, proposals of a colleague's, and more. */
export async function openUndecided(options: PressWorldOptions): Promise<DeskScene> {
  const scene = await openScene(options);
  const { server, desk } = scene;
  await fillAside(scene);
  await fillLists(desk);
  const other = await deskPerson(server, `同事${hostileText(options.random)}`);
  poisonDesk(other, options.random);
  const devices = [scene.lead.device, scene.evaluator.device];
  for (const device of devices) {
    await other.send('POST', `/devices/${device}/revocation`, { reason: '手机遗失了，找不回来了' });
  }
  await desk.send('POST', '/commissions', { project: null, content: madeCommission(null) });
  return scene;
}

/** A bureau whose report was accepted, with all that is made of one, and registries. */
export async function openDecided(options: PressWorldOptions): Promise<DeskScene> {
  const scene = await openScene(options);
  const { desk } = scene;
  await fillBureauSide(scene);
  const content = projectExpenditure2020;
  await desk.send('POST', `/frameworks/${content.id}/revisions`, { replaces: null, content });
  const begun = await desk.send('POST', '/commissions', {
    project: null,
    content: madeCommission(null),
  });
  const { commission } = beginResponse.parse(await begun.json());
  await desk.send('POST', `/commissions/${commission}/publication`, { base: 1 });
  return scene;
}
