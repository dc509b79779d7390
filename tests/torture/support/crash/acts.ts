import { recordAnswer } from '../../../../src/features/surveys/record-answer';
import { answersField } from '../../../../src/features/surveys/survey-context';
import { appendAct } from '../../../../src/store/append';
import { putDraft } from '../../../../src/store/drafts';
import { enterStatement } from '../../../../src/store/enter-statement';
import { sealBallot } from '../../../../src/store/panel/seal-ballot';
import { makeRecord } from '../../../../src/store/personal-record';
import type { Writer } from '../../../../src/store/writer';
import { madeQuestionnaire } from '../../../domain/survey/made-questionnaire';
import { sha256Of } from '../../../support/made-ids';
import type { Random } from '../../../support/seeded-random';
import { judged, photo } from '../../../support/store-phone';
import { testId } from '../../../support/test-device';
import type { CrashPhone } from './crash-phone';

/** One thing that a person does, and the draft that it takes over. */
export interface PersonAct {
  /** Type of the entry that it writes. */
  readonly type: string;
  /** Field of its draft; null where nothing is typed before. */
  readonly field: string | null;
  /** Does it; resolves when the phone says that it is kept. */
  run(phone: CrashPhone): Promise<unknown>;
}

const bytesOf = (random: Random, length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256));

function score(random: Random): PersonAct {
  const field = 'score:D301';
  const act = judged(Math.floor(random() * 10_000));
  const run = ({ writer, assignment }: CrashPhone) =>
    appendAct(writer, { assignment, act, clearDrafts: [field] });
  return { type: 'score.judged', field, run };
}

function takePhoto(random: Random): PersonAct {
  const field = 'capture:D301';
  const bytes = bytesOf(random, 40 + Math.floor(random() * 4000));
  const run = ({ writer, assignment }: CrashPhone) =>
    appendAct(writer, { ...photo(assignment, bytes), clearDrafts: [field] });
  return { type: 'evidence.captured', field, run };
}

function answer(random: Random): PersonAct {
  const of = madeQuestionnaire();
  const where = { answer: testId(), channel: 'kiosk', visit: null, site: null } as const;
  const checked = { used: 'yes', all: Math.floor(random() * 5), care: 0, name: '王某' };
  const run = async ({ writer, assignment }: CrashPhone) => {
    const made = await recordAnswer(writer, assignment, of, { ...where, checked });
    if (!made.ok) throw new Error(made.error);
  };
  return { type: 'survey.answered', field: answersField('kiosk', of.id), run };
}

function ballot(random: Random): PersonAct {
  const session = testId();
  const field = `panel:${session}:1:D11`;
  const votes = [{ indicator: 'D11', scoreMilli: Math.floor(random() * 4000), reason: '有依据' }];
  const run = async ({ writer, assignment, custodians, bureauKey }: CrashPhone) => {
    const place = { assignment, session, round: 1 };
    const sealed = await sealBallot(writer, place, votes, { custodians }, bureauKey, [field]);
    if (!sealed.ok) throw new Error(sealed.error);
  };
  return { type: 'ballot.sealed', field, run };
}

const recordOf = (writer: Writer) =>
  makeRecord(writer.newId, { kind: 'signer', name: '王喆', post: '', drawing: '<svg/>' });

/** On glass, by somebody of the unit. */
function sign(): PersonAct {
  const confirmation = testId();
  const field = `confirmation:${confirmation}:sign:business`;
  const run = async ({ writer, assignment }: CrashPhone) => {
    const { record, evidence } = await recordOf(writer);
    const digests = { content: sha256Of('content'), shown: sha256Of('shown') };
    const body = { confirmation, ...digests, party: 'business', record } as const;
    const act = { type: 'confirmation.signed', body } as const;
    await appendAct(writer, { assignment, act, evidence, clearDrafts: [field] });
  };
  return { type: 'confirmation.signed', field, run };
}

/** With the evaluator's own key. */
function state(): PersonAct {
  const text = { kind: 'report', subject: sha256Of('manifest'), shown: sha256Of('shown') } as const;
  const run = ({ writer, assignment, signer }: CrashPhone) => {
    const who = { person: writer.person, name: '甲', organisation: '演示机构', role: writer.role };
    return enterStatement({ who, writer, newId: writer.newId }, assignment, text, signer);
  };
  return { type: 'statement.made', field: null, run };
}

/** Everything that a person does on a phone, each once and each time with other contents. */
export const personActs = (random: Random): readonly PersonAct[] => [
  score(random),
  takePhoto(random),
  answer(random),
  ballot(random),
  sign(),
  state(),
];

/** Types what an act is made of. */
export const typeDraft = ({ writer, assignment }: CrashPhone, field: string): Promise<void> =>
  putDraft(writer, { assignment, field, text: `typed into ${field}` });
