import { expect } from 'vitest';
import type { Entry } from '../../../../src/domain/journal/entry';
import { recordAnswer } from '../../../../src/features/surveys/record-answer';
import { answersField } from '../../../../src/features/surveys/survey-context';
import { appendAct } from '../../../../src/store/append';
import type { AppendInput } from '../../../../src/store/append-input';
import { putDraft } from '../../../../src/store/drafts';
import { enterStatement } from '../../../../src/store/enter-statement';
import { evidenceBytes } from '../../../../src/store/evidence-bytes';
import { readSecret } from '../../../../src/store/panel/panel-secret';
import { sealBallot } from '../../../../src/store/panel/seal-ballot';
import { makeRecord } from '../../../../src/store/personal-record';
import type { Writer } from '../../../../src/store/writer';
import { verifyStatement } from '../../../../src/trust/statement';
import { madeQuestionnaire } from '../../../domain/survey/made-questionnaire';
import { sha256Of } from '../../../support/made-ids';
import type { Random } from '../../../support/seeded-random';
import { judged, photo } from '../../../support/store-phone';
import { sha256Text, testId } from '../../../support/test-device';
import type { CrashPhone } from './crash-phone';

/** A small picture that was given with a photo. */
export interface SmallPicture {
  /** Digest of its original. */
  readonly of: string;
  readonly thumbnail: Blob;
}

/** One thing that a person does, and the draft that it takes over. */
export interface PersonAct {
  /** Type of the entry that it writes. */
  readonly type: string;
  /** Field of its draft; null where nothing is typed before. */
  readonly field: string | null;
  /** Does it; resolves when the phone says that it is kept, to the hash that it gives, if any. */
  run(phone: CrashPhone): Promise<string | null>;
  /** Fails where the entry, or what hangs on it, is not what the person gave. */
  expectGiven(phone: CrashPhone, entry: Entry): Promise<void>;
  /** The small picture that has to lie beside its original. */
  readonly small?: SmallPicture;
}

const bytesOf = (random: Random, length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256));

/** What the personal record says that an entry names, by its bytes. */
async function recordIn(writer: Writer, { record }: Entry['body']): Promise<unknown> {
  const { sha256 } = record as { sha256: string };
  const bytes = await evidenceBytes(writer, sha256);
  return JSON.parse((await bytes?.text()) ?? '{}').content;
}

async function appended(writer: Writer, input: AppendInput): Promise<string> {
  return (await appendAct(writer, input)).hash;
}

function score(random: Random): PersonAct {
  const field = 'score:D301';
  const act = judged(Math.floor(random() * 10_000));
  const run = ({ writer, assignment }: CrashPhone) =>
    appended(writer, { assignment, act, clearDrafts: [field] });
  const expectGiven = async (_: CrashPhone, entry: Entry) => expect(entry.body).toEqual(act.body);
  return { type: 'score.judged', field, run, expectGiven };
}

function takePhoto(random: Random): PersonAct {
  const field = 'capture:D301';
  const bytes = bytesOf(random, 40 + Math.floor(random() * 4000));
  const thumbnail = new Blob([bytesOf(random, 20)], { type: 'image/jpeg' });
  const made = (assignment: string) => {
    const input = photo(assignment, bytes);
    if (input.evidence === undefined) throw new Error('a photo has bytes');
    return { ...input, evidence: { ...input.evidence, thumbnail } };
  };
  const run = ({ writer, assignment }: CrashPhone) =>
    appended(writer, { ...made(assignment), clearDrafts: [field] });
  const expectGiven = async ({ writer, assignment }: CrashPhone, entry: Entry) => {
    expect(entry.body).toEqual(made(assignment).act.body);
    const kept = await evidenceBytes(writer, sha256Text(bytes));
    expect(await kept?.arrayBuffer()).toEqual(bytes.buffer);
  };
  const small = { of: sha256Text(bytes), thumbnail };
  return { type: 'evidence.captured', field, run, expectGiven, small };
}

function answer(random: Random): PersonAct {
  const of = madeQuestionnaire();
  const where = { answer: testId(), channel: 'kiosk', visit: null, site: null } as const;
  const checked = { used: 'yes', all: Math.floor(random() * 5), care: 0, name: '王某' };
  const run = async ({ writer, assignment }: CrashPhone) => {
    const made = await recordAnswer(writer, assignment, of, { ...where, checked });
    if (!made.ok) throw new Error(made.error);
    return made.value.hash;
  };
  const expectGiven = async ({ writer }: CrashPhone, { body }: Entry) => {
    const { all, care, ...rest } = checked;
    expect(body).toMatchObject({ ...where, questionnaire: of.id, ratings: { all, care } });
    expect(await recordIn(writer, body)).toMatchObject({ answers: rest });
  };
  return { type: 'survey.answered', field: answersField('kiosk', of.id), run, expectGiven };
}

function ballot(random: Random): PersonAct {
  const session = testId();
  const field = `panel:${session}:1:D11`;
  const votes = [{ indicator: 'D11', scoreMilli: Math.floor(random() * 4000), reason: '有依据' }];
  const run = async ({ writer, assignment, custodians, bureauKey }: CrashPhone) => {
    const place = { assignment, session, round: 1 };
    const sealed = await sealBallot(writer, place, votes, { custodians }, bureauKey, [field]);
    if (!sealed.ok) throw new Error(sealed.error);
    return sealed.value.hash;
  };
  const expectGiven = async ({ writer, assignment, custodians }: CrashPhone, { body }: Entry) => {
    expect(body).toMatchObject({ round: 1, custodians });
    const secret = await readSecret(writer, { assignment, session, round: 1 });
    expect(secret?.ballot).toMatchObject({ assignment, session, votes });
  };
  return { type: 'ballot.sealed', field, run, expectGiven };
}

/** On glass, by somebody of the unit. */
function sign(random: Random): PersonAct {
  const signer = { kind: 'signer', name: '王喆', post: '', drawing: `<svg id="${random()}"/>` };
  const confirmation = testId();
  const field = `confirmation:${confirmation}:sign:business`;
  const digests = { content: sha256Of(`${random()}`), shown: sha256Of(`${random()}`) };
  const given = { confirmation, ...digests, party: 'business' } as const;
  const run = async ({ writer, assignment }: CrashPhone) => {
    const { record, evidence } = await makeRecord(writer.newId, signer);
    const act = { type: 'confirmation.signed', body: { ...given, record } } as const;
    return appended(writer, { assignment, act, evidence, clearDrafts: [field] });
  };
  const expectGiven = async ({ writer }: CrashPhone, { body }: Entry) => {
    expect(body).toMatchObject(given);
    expect(await recordIn(writer, body)).toEqual(signer);
  };
  return { type: 'confirmation.signed', field, run, expectGiven };
}

/** With the evaluator's own key. */
function state(random: Random): PersonAct {
  const [subject, shown] = [sha256Of(`${random()}`), sha256Of(`${random()}`)];
  const text = { kind: 'report', subject, shown } as const;
  const run = async ({ writer, assignment, signer }: CrashPhone) => {
    const who = { person: writer.person, name: '甲', organisation: '演示机构', role: writer.role };
    await enterStatement({ who, writer, newId: writer.newId }, assignment, text, signer);
    return null;
  };
  const expectGiven = async ({ writer }: CrashPhone, { body }: Entry) => {
    const { person, role } = writer;
    const verified = await verifyStatement(String(body.statement), writer.signing);
    expect(verified).toMatchObject({ ok: true, value: { ...text, person, role } });
  };
  return { type: 'statement.made', field: null, run, expectGiven };
}

/** Everything that a person does on a phone, each once and each time with other contents. */
export const personActs = (random: Random): readonly PersonAct[] => [
  score(random),
  takePhoto(random),
  answer(random),
  ballot(random),
  sign(random),
  state(random),
];

/** Types what an act is made of. */
export const typeDraft = ({ writer, assignment }: CrashPhone, field: string): Promise<void> =>
  putDraft(writer, { assignment, field, text: `typed into ${field}` });
