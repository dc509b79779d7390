import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { linkResponse } from '../../../../src/contract/surveys';
import { exampleOutline } from '../../../../src/domain/catalogue/example-outline';
import { fieldPlanOf } from '../../../../src/domain/fieldwork/field-plan';
import { keepPackageFile } from '../../../../src/server/services/package-files';
import { publishPackage } from '../../../../src/server/services/publish-package';
import { revokeDevice } from '../../../../src/server/services/revocation';
import { madeQuestionnaire } from '../../../domain/survey/made-questionnaire';
import {
  askingPackage,
  inHours,
  sendForm,
  submissionIn,
} from '../../../server/survey/survey-scene';
import { fillBureauSide } from '../../../support/desk-fills';
import { type DeskScene, openDeskScene } from '../../../support/desk-scene';
import { giveSelfScores } from '../../../support/lose-point';
import { losePoints } from '../../../support/losing-points';
import { madeCommentLink } from '../../../support/made-comment-link';
import type { TestPostgres } from '../../../support/postgres';
import { freshPackage, TestPhone } from '../../../support/server';
import { packageDigest } from '../../../support/test-scene';
import { workAtDesk } from './desk-work';

async function done(answer: Response): Promise<Response> {
  if (!answer.ok) throw new Error(`${answer.url} ${answer.status} ${await answer.text()}`);
  return answer;
}

/** A questionnaire under a link, answered by somebody from outside. */
async function survey({ server, lead }: DeskScene): Promise<void> {
  const asked = { questionnaire: madeQuestionnaire().id, closesAt: inHours(Date.now(), 5) };
  const made = await lead.fetch(`/api/assignments/${server.assignment}/surveys`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify(asked),
  });
  const { address } = linkResponse.parse(await (await done(made)).json());
  const submission = submissionIn(await (await fetch(address)).text());
  const fields = [
    ['submission', submission],
    ['a.used', 'no'],
    ['a.name', '王某'],
  ] as const;
  await done(await sendForm(address, fields));
}

/** A second assignment, whose package names a file of the map. */
async function publishOutline({ server: { deps } }: DeskScene): Promise<void> {
  const pkg = freshPackage();
  const bytes = Buffer.from(exampleOutline(pkg.sites));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { sha256, size: bytes.length, name: 'outline.geojson' };
  const kept = await keepPackageFile(deps, { ...file, by: 'test' }, Readable.from([bytes]));
  if (!kept.ok) throw new Error(kept.error.title);
  const map = { base: null, outlines: [{ file, name: '示例范围' }], online: [] };
  await publishPackage(deps, { ...pkg, fieldPlan: { ...fieldPlanOf(pkg), map } }, 'test');
}

/** A phone that was lost: what it brings after that is set aside until somebody decides. */
async function lostPhone({ server }: DeskScene): Promise<void> {
  const phone = await TestPhone.enrol(await server.invite({}), server.assignment);
  phone.open(await packageDigest(server));
  await phone.synced();
  phone.act('score.judged', { indicator: 'C31', scoreMilli: 1 });
  await revokeDevice(server.deps, { device: phone.device, reason: '手机遗失', by: 'desk:test' });
  await phone.sync();
}

/**
 * A server at which a bureau has worked for a year: two phones have brought a report that lost points,
 * two people have accepted it, and the desk has done everything that follows from it.
 */
export async function openWorkingBureau(postgres: TestPostgres): Promise<DeskScene> {
  const scene = await openDeskScene(postgres, {
    package: askingPackage(freshPackage()),
    beforeSending: async (sending) => {
      await losePoints()(sending);
      giveSelfScores(sending.server.package, sending.evaluator);
    },
  });
  const filled = await fillBureauSide(scene);
  await survey(scene);
  await madeCommentLink(scene.server);
  await publishOutline(scene);
  await lostPhone(scene);
  await workAtDesk(scene, filled);
  return scene;
}
