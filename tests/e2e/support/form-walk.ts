import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import {
  DEMONSTRATED_FORMS,
  type DemonstratedForm,
} from '../../../src/domain/catalogue/yanchi-park-forms';
import { freshPackage, startTestServer, type TestServer } from '../../support/server';
import { builtProject } from './built-client';
import { declareIndependence, enrol, openAssignment } from './field-app';
import { Phone } from './phone';
import { stagesOfOneWalk } from './stages';

/**
 * One walk through a form: before the tests of the calling file a lead evaluator's phone has opened
 * its assignment and declared independence; after them nothing is left.
 * @returns the phone, while tests run
 */
export function formWalk(form: DemonstratedForm): () => Phone {
  let server: TestServer | null = null;
  let phone: Phone | null = null;
  beforeAll(async () => {
    const clientDir = join(await builtProject(), 'dist/client');
    const { fieldPlan: _, ...pkg } = freshPackage();
    server = await startTestServer({ package: { ...pkg, ...DEMONSTRATED_FORMS[form] }, clientDir });
    phone = await Phone.make(server.origin);
    const page = await phone.open(null);
    await enrol(page, await server.invite({ role: 'leadEvaluator' }));
    await openAssignment(page);
    await declareIndependence(page);
  }, 180_000);
  afterAll(async () => {
    await phone?.discard();
    await server?.close();
  });
  const held = (): Phone => {
    if (phone === null) throw new Error('the phone is there only while tests run');
    return phone;
  };
  stagesOfOneWalk(() => [held().shown]);
  return held;
}
