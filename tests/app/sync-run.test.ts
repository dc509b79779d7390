import { describe, expect, it } from 'vitest';
import { runFault } from '../../src/app/run-fault';
import { runSync } from '../../src/app/sync-run';
import { fail } from '../../src/domain/kernel/result';
import { appendAct } from '../../src/store/append';
import { readAssignments, saveAssignment } from '../../src/store/assignments';
import type { EnrolledIdentity } from '../../src/store/identity';
import { readAttempt, saveLogFault } from '../../src/store/sync-notes';
import { syncOutcome } from '../../src/sync/outcome';
import type { Transport, TransportFault } from '../../src/sync/transport';
import { makeStorePhone } from '../support/store-phone';

/** A carrier on which every call ends in the same fault; it remembers what was tried. */
function failing(fault: TransportFault) {
  const tried: string[] = [];
  const answer = (name: string) => async () => {
    tried.push(name);
    return fail(fault);
  };
  const transport: Transport = {
    origin: 'https://example.test',
    enrol: answer('enrol'),
    challenge: answer('challenge'),
    openSession: answer('openSession'),
    assignments: answer('assignments'),
    exchange: answer('exchange'),
    consistency: answer('consistency'),
    putEvidence: answer('putEvidence'),
    uploadLarge: answer('uploadLarge'),
  };
  return { transport, tried };
}

const SLOW: TransportFault = { kind: 'offline', slow: true };

async function phone(token: string | null, fault: TransportFault) {
  const { writer, assignment } = await makeStorePhone();
  const { transport, tried } = failing(fault);
  const wakes: string[] = [];
  // Receipts are not reached, so the pinned keys are not either.
  const identity = {} as EnrolledIdentity;
  const deps = { writer, transport, identity, session: { token } };
  const run = () => runSync(deps, async () => void wakes.push('wake'));
  const work = () =>
    appendAct(writer, {
      assignment,
      act: {
        type: 'independence.declared',
        body: { declaration: 'a'.repeat(64), outcome: 'independent', detail: '' },
      },
    });
  return { writer, assignment, tried, wakes, run, work };
}

describe('a run of synchronisation', () => {
  it('[UI23] looks for assignments first, then brings each assignment level', async () => {
    const { run, work, tried, writer, assignment } = await phone('t', { kind: 'not-takan' });
    await work();
    const end = await run();
    expect(end).toEqual({
      fault: await runFault({ kind: 'transport', fault: { kind: 'not-takan' } }),
      settled: false,
    });
    expect(tried).toEqual(['assignments', 'exchange']);
    expect((await readAttempt(writer, assignment))?.outcome).toEqual({ kind: 'not-takan' });
  });

  it('[SY36] notes for each assignment that there is no network, and tries none of them', async () => {
    const { run, work, tried, writer, assignment } = await phone('t', { kind: 'offline' });
    await work();
    const [first] = await readAssignments(writer);
    if (first === undefined) throw new Error('the assignment is not there');
    const second = { ...first.package, assignment: writer.newId() };
    await saveAssignment(writer, { ...first, package: second });
    expect(await run()).toEqual({
      fault: await runFault({ kind: 'transport', fault: { kind: 'offline' } }),
      settled: false,
    });
    expect(tried).toEqual(['assignments']);
    for (const each of [assignment, second.assignment]) {
      expect((await readAttempt(writer, each))?.outcome).toEqual({ kind: 'offline' });
    }
  });

  it('[SY36] tries each where the look-up was only slow, and says that it was', async () => {
    const { run, work, tried, writer, assignment } = await phone('t', SLOW);
    await work();
    const end = await run();
    expect(end.fault).toMatchObject({ title: expect.stringContaining('很慢'), offline: true });
    expect(tried).toEqual(['assignments', 'exchange']);
    expect((await readAttempt(writer, assignment))?.outcome).toEqual({ kind: 'offline' });
  });

  it('[SY36] an attempt that was kept with how slow it was is read all the same', () => {
    expect(syncOutcome.parse(SLOW)).toEqual({ kind: 'offline' });
  });

  it('[SY36] tries none where the network is too slow to open a session even', async () => {
    const { run, work, tried, writer, assignment } = await phone(null, SLOW);
    await work();
    await run();
    expect(tried).toEqual(['challenge']);
    expect((await readAttempt(writer, assignment))?.outcome).toEqual({ kind: 'offline' });
  });

  it('[SY36] notes the fork of the log instead, where one stands', async () => {
    const { run, writer, assignment } = await phone('t', { kind: 'offline' });
    const at = '2026-11-22T09:00:00+08:00';
    await saveLogFault(writer, { at, code: 'root-differs', evidence: '' });
    await run();
    const outcome = { kind: 'log-forked', code: 'root-differs' };
    expect((await readAttempt(writer, assignment))?.outcome).toEqual(outcome);
  });

  it('[UI23] asks to be woken when something still waits for the network', async () => {
    const { run, work, wakes } = await phone('t', { kind: 'offline' });
    await work();
    await run();
    expect(wakes).toEqual(['wake']);
  });

  it('[UI23] asks for no wake when there is nothing to send', async () => {
    const { run, wakes } = await phone('t', { kind: 'offline' });
    await run();
    expect(wakes).toEqual([]);
  });
});
