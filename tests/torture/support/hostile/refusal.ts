import { PROBLEM_CODES, type Problem, problem } from '../../../../src/contract/problem';

const KNOWN: ReadonlySet<string> = new Set(PROBLEM_CODES);

/** A refusal as it must be: of a known code, and the sender's fault rather than the server's. */
export function expectRefusal(refused: Problem, about: () => string): void {
  if (KNOWN.has(refused.code) && refused.status >= 400 && refused.status < 500) return;
  throw new Error(`refused as ${JSON.stringify(refused)}: ${about()}`);
}

/** An answer over HTTP: how it ended, and its body. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/**
 * An answer that refuses does it as a problem that tells its own status.
 * @param mayHold whether the request could also be answered with what it asks for
 */
export function expectAnswer(answer: Answered, mayHold: boolean, about: () => string): void {
  const { status, type, body } = answer;
  if (status < 400 && mayHold) return;
  const isProblem = type.startsWith('application/problem+json');
  const read = isProblem && body !== '' ? problem.safeParse(JSON.parse(body)) : null;
  if (read?.success !== true || read.data.status !== status) {
    throw new Error(`answered ${status} ${type} ${body.slice(0, 300)}: ${about()}`);
  }
  expectRefusal(read.data, about);
}
