import { describe, expect, it } from 'vitest';
import { type ProblemCode, problem } from '../../src/contract/problem';
import { PROBLEMS, problemOf } from '../../src/contract/problem-catalogue';
import { sayDeskProblem } from '../../src/text/desk-problem-words';
import { sayPhoneProblem } from '../../src/text/problem-words';

const codes = Object.keys(PROBLEMS) as ProblemCode[];

describe('problem catalogue', () => {
  it('[CF1] gives every code an error status and a title of its own', () => {
    expect(codes.length).toBeGreaterThan(20);
    for (const code of codes) expect(PROBLEMS[code].status, code).toBeGreaterThanOrEqual(400);
    expect(new Set(codes.map((code) => PROBLEMS[code].title)).size).toBe(codes.length);
  });

  it('[CF2] builds problems that pass their own schema', () => {
    for (const code of codes) {
      const built = problem.safeParse(problemOf(code, { detail: 'x', seq: 3 }));
      expect(built.success, code).toBe(true);
      expect(problemOf(code).type).toBe(`urn:takan:problem:${code}`);
    }
    expect(problem.safeParse({ ...problemOf('internal'), code: 7 }).success).toBe(false);
  });

  it('[CF10] a code that only a newer server knows is read, and has words on the phone and at the desk', () => {
    const read = problem.parse({ ...problemOf('internal'), code: 'made-up' });
    expect(sayPhoneProblem(read.code).title).toBe('服务器没有接受这次请求');
    expect(sayDeskProblem(read.code)).toEqual(sayPhoneProblem(read.code));
    expect(sayDeskProblem('second-factor-due').title).toContain('动态验证码');
  });

  it('[CF5] tells the sender to try again only where another try can help', () => {
    const retryOf = (code: ProblemCode) => problemOf(code).retry;
    for (const code of ['entry-gap', 'too-many-requests', 'unavailable', 'body-truncated'] as const)
      expect(retryOf(code), code).toBe('later');
    for (const code of ['chain-broken', 'signature-invalid', 'wrong-assignment'] as const)
      expect(retryOf(code), code).toBe('never');
  });
});
