import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../src/contract/problem';
import { PROBLEMS, problemOf } from '../../src/contract/problem-catalogue';
import { DESK_PROBLEM_WORDS } from '../../src/text/desk-problem-words';
import { sayEnrolFault } from '../../src/text/enrol-words';
import { sayPhoneProblem } from '../../src/text/problem-words';
import { sayRefreshFault } from '../../src/text/refresh-words';
import { sayRefusal, sayRefusalNext } from '../../src/text/sync-words';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

describe('words of refusals', () => {
  it.each(CODES)('[UI3] says what %s means and what to do', (code) => {
    for (const { title, next } of [DESK_PROBLEM_WORDS[code], sayPhoneProblem(code)]) {
      expect(title).toMatch(/\p{Script=Han}{4}/u);
      expect(next).toMatch(/\p{Script=Han}{4}/u);
      expect(`${title}${next}`).not.toContain(code);
    }
  });

  it('[UI3] says an unknown code as it is, with what to do', () => {
    expect(sayRefusal('some-later-code')).toContain('some-later-code');
    expect(sayRefusalNext('some-later-code')).toContain('导出');
    expect(sayRefusal('constructor')).toContain('constructor');
  });

  it('[UI3] says of every fault of an enrolment that nothing is lost', () => {
    const problem = { kind: 'problem', problem: problemOf('enrolment-expired') } as const;
    const faults = [
      { kind: 'wrong-passphrase' },
      { kind: 'transport', fault: { kind: 'offline' } },
      { kind: 'transport', fault: { kind: 'not-takan' } },
      { kind: 'transport', fault: { kind: 'unreadable' } },
      { kind: 'transport', fault: problem },
      { kind: 'not-trusted', code: 'wrong-key' },
      { kind: 'store-unreliable' },
      { kind: 'already-enrolled' },
    ] as const;
    for (const fault of faults) {
      const { title, safe, next } = sayEnrolFault(fault);
      for (const line of [title, safe, next]) expect(line).toMatch(/\p{Script=Han}{4}/u);
    }
  });

  it('[UI3] says of every fault of an update that work goes on', async () => {
    const distrusted = await sayRefreshFault({ kind: 'not-trusted', code: 'receipt-missing' });
    expect(distrusted.safe).toContain('继续工作');
    expect(distrusted.next).toContain('receipt-missing');
    const busy = { kind: 'problem', problem: problemOf('too-many-requests') } as const;
    const refused = await sayRefreshFault({ kind: 'transport', fault: busy });
    expect(refused.title).toContain('频繁');
  });
});
