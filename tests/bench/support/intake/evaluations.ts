import type { AssignmentPackage } from '../../../../src/domain/assignment/assignment-package';
import type { Framework } from '../../../../src/domain/framework/framework';
import { publishPackage } from '../../../../src/server/services/publish-package';
import { madePackage } from '../../../support/journal-maker';
import { TestPhone, type TestServer } from '../../../support/server';
import { sha256Text, testId } from '../../../support/test-device';
import type { Unit } from './play-clients';

const INDICATORS = 60;
const AT_ONCE = 16;

/** The demonstration's framework with sixty indicators that are judged. */
function sixtyJudged(framework: Framework): Framework {
  const indicators = Array.from({ length: INDICATORS }, (_, i) => ({
    ...{ id: `I${i}`, name: `指标${i}`, explanation: '', basis: '测速用' },
    weightMilli: Math.floor(100_000 / INDICATORS),
    rule: { kind: 'judgement', guidance: '按情况评定' } as const,
  }));
  const groups = [{ id: 'G', name: '二级', indicators }];
  return { ...framework, levels: [{ id: 'L', name: '一级', groups }] };
}

/** An assignment of its own that is published, for one evaluation. */
export interface Commissioned {
  readonly assignment: string;
  readonly digest: string;
  readonly nonce: string;
}

/** Publishes so many assignments of sixty indicators. */
export async function commission(server: TestServer, count: number): Promise<Commissioned[]> {
  const base = madePackage();
  const framework = sixtyJudged(base.framework);
  const done: Commissioned[] = [];
  const publish = async (): Promise<void> => {
    const pkg: AssignmentPackage = { ...base, framework, assignment: testId(), nonce: testId() };
    const digest = await publishPackage(server.deps, pkg, 'bench');
    done.push({ assignment: pkg.assignment, digest, nonce: pkg.nonce });
  };
  for (let left = count; left > 0; left -= AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(left, AT_ONCE) }, publish));
  }
  return done;
}

/** Enrols phones of one person. */
export async function enrolPhones(server: TestServer, count: number): Promise<TestPhone[]> {
  const phones: TestPhone[] = [];
  for (let i = 0; i < count; i += 1) {
    phones.push(await TestPhone.enrol(await server.invite({}), server.assignment));
  }
  return phones;
}

/** The exchange that brings a whole journal of a phone, signed. */
export async function exchangeOf(phone: TestPhone, assignment: string): Promise<Unit[number]> {
  const segments = [await phone.segment()];
  const have = { [phone.journal]: phone.lines.length - 1 };
  const request = { have, segments, checkpointSize: 0, unreceipted: [] };
  const path = `/api/assignments/${assignment}/sync`;
  return { method: 'POST', path, token: phone.token, text: JSON.stringify(request) };
}

/** Begins a phone's journal in an assignment anew. */
export function beginJournal(phone: TestPhone, { assignment, digest, nonce }: Commissioned): void {
  phone.lines.length = 0;
  phone.journal = testId();
  phone.open(digest, { assignment, nonce });
}

/** A whole evaluation in one exchange: opening, declaration, a score for each indicator. */
export async function evaluationOf(phone: TestPhone, place: Commissioned): Promise<Unit> {
  beginJournal(phone, place);
  const declaration = sha256Text(madePackage().independenceDeclaration);
  phone.act('independence.declared', { declaration, outcome: 'independent', detail: '' });
  for (let i = 0; i < INDICATORS; i += 1) {
    phone.act('score.judged', { indicator: `I${i}`, scoreMilli: 1000 + i });
  }
  return [await exchangeOf(phone, place.assignment)];
}
