import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Refusal } from '../../server/refusal';

/** Another process of this program, whose first message is what it was started for. */
export interface Beside {
  readonly child: ChildProcess;
  readonly answer: Promise<unknown>;
}

/**
 * Starts `takan bench NAME` as a process that can be sent messages.
 * @returns its answer rejects with a `Refusal` when it ends before it gave one
 */
export function startBeside(name: string): Beside {
  const program = process.argv[1];
  if (program === undefined) throw new Error('the bench does not know its own program');
  const child = fork(program, ['bench', name]);
  const said = once(child, 'message').then(([message]) => message as unknown);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Refusal(`The process for ${name} ended with ${code}.`);
  });
  return { child, answer: Promise.race([said, ended]) };
}
