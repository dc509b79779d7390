import { beforeAll, expect, it } from 'vitest';
import { ROLE_WORDS } from '../../src/text/role-words';
import { sayStatement } from '../../src/text/statement-words';
import { SEAL_WORDS, UNIT_VERDICT_WORDS, UNIT_WORDS } from '../../src/text/unit-words';
import { faultsOfVerifiers, saidByVerifiers } from '../independent/three-verifiers';
import { walkedPackage } from '../support/report-walk';
import { testScene } from '../support/test-scene';
import { walkedBundle } from '../support/walked-report';

const scene = testScene({ package: walkedPackage() });

let walked: Awaited<ReturnType<typeof walkedBundle>>;
beforeAll(async () => {
  walked = await walkedBundle(scene.server);
});

it('[BD33] three verifiers accept a corrected report and the first, and refuse 20 mutations of it', async () => {
  const { corrected, first, vkey } = walked;
  expect(await faultsOfVerifiers({ count: 20, fresh: [corrected, first], vkey })).toEqual([]);
}, 600_000);

it('[BD35] each says who signed, what the unit said by whom it was put down, and that no seal was checked', async () => {
  const { takan, script, page } = await saidByVerifiers(walked.first, walked.vkey);
  for (const said of [takan, page]) {
    for (const role of ['leadEvaluator', 'evaluator', 'agencyReviewer', 'expert'] as const) {
      expect(said).toContain(ROLE_WORDS[role]);
    }
    expect(said).toContain(sayStatement('review', 'expert'));
    expect(said).toContain(UNIT_VERDICT_WORDS.object);
    expect(said).toContain(UNIT_WORDS.transcribed(1));
    expect(said).toContain(SEAL_WORDS.notChecked);
  }
  expect(script).toContain('OK statements: 7,');
  expect(script).toContain('OK unit: object, as somebody of the team put it down');
  expect(script).toContain('OK seal: a file that another product sealed');
}, 600_000);
