import { expect, it } from 'vitest';
import { declare } from '../../../src/features/assignments/declare';
import { forkView } from '../../../src/features/forks/fork-view';
import { reasonField, settleFork } from '../../../src/features/forks/settle-fork';
import { appendAct } from '../../../src/store/append';
import { readWork } from '../../../src/store/assignment-work';
import { draftsOf, putDraft } from '../../../src/store/drafts';
import { readHeads } from '../../../src/store/journals';
import { keepExchange } from '../../../src/store/keep-exchange';
import { ownEvidence } from '../../../src/store/own-evidence';
import { canonicalText } from '../../../src/trust/canonical';
import { captureAct } from '../../support/bundle-maker';
import { makeStorePhone } from '../../support/store-phone';
import { sessionOf } from '../../support/store-session';
import { TestJournal } from '../../support/test-device';

const PHOTO = Uint8Array.of(1, 2, 3);

/** A phone that was set back and wrote on, and has met what it wrote before. */
async function setBack() {
  const phone = await makeStorePhone();
  const session = await sessionOf(phone);
  const { assignment, writer, key } = phone;
  const work = async () => {
    const read = await readWork(session, assignment);
    if (read === null) throw new Error('the assignment is not there');
    return read;
  };
  await declare(session, await work(), 'independent', '');
  const [trunk] = (await work()).journals;
  if (trunk === undefined) throw new Error('nothing was written');
  const act = { type: 'score.judged', body: { indicator: 'D11', scoreMilli: 1000 } } as const;
  await appendAct(writer, { assignment, act });
  const device = { ...key, person: writer.person, role: writer.role, device: key.signer.kid };
  const other = new TestJournal({ ...device, credential: '' }, trunk.journal);
  other.entries.push(...[...trunk.entries].sort((a, b) => a.entry.seq - b.entry.seq));
  other.lines.push(...other.entries.map(({ entry }) => canonicalText(entry)));
  other.append(captureAct(PHOTO, 'A11'));
  const at = other.lines.length - 1;
  const [entries, lines] = [other.entries.slice(at), other.lines.slice(at)];
  const segment = { entries, lines, journal: trunk.journal, device: device.device };
  const facts = { assignment, receipts: [], checkpoint: null, aside: [], holds: {}, forked: [] };
  await keepExchange(writer, {
    ...facts,
    segments: [{ ...segment, signing: key.jwk, head: 'head', credential: 'jws' }],
  });
  return { session, assignment, writer, work, journal: trunk.journal };
}

it('[ST16] the other branch of an own journal is kept beside, and is not this phone’s to send', async () => {
  const { writer, assignment, work, journal } = await setBack();
  expect((await work()).evaluation.forks).toMatchObject([{ journal, settled: null }]);
  expect((await work()).evaluation.evidence).toHaveLength(1);
  expect(await ownEvidence(writer, assignment)).toEqual(new Map());
  const [head] = await readHeads(writer, assignment);
  expect(head).toMatchObject({ seq: 2, own: true, forked: true, reopen: 'backupRestored' });
});

it('[UI56] settles over exactly the branches that were shown, in a new journal, with the reason', async () => {
  const { session, assignment, work, journal } = await setBack();
  const shown = forkView(await work(), journal);
  if (shown === null) throw new Error('there is no fork');
  await putDraft(session, { assignment, field: reasonField(journal), text: '恢复了' });
  const { entry } = await settleFork(session, assignment, shown, '  恢复了\u202e旧备份\t ');
  expect(entry.journal).not.toBe(journal);
  expect(entry.body.tips).toEqual(shown.branches.map(({ tip }) => tip));
  const { forks, setAside, evidence, registers } = (await work()).evaluation;
  expect(forks.map(({ settled }) => settled?.reason)).toEqual(['恢复了旧备份']);
  expect(setAside).toEqual([]);
  expect(evidence).toHaveLength(1);
  expect(registers['score:D11']).toHaveLength(1);
  expect(await draftsOf(session, assignment)).toEqual({});
});
