import type { Result } from '../domain/kernel/result';
import { fail, ok } from '../domain/kernel/result';
import type { Signer } from '../trust/jws';
import { signChallenge } from '../trust/session-proof';
import type { Answer, Transport, TransportFault } from './transport';

/** Holds the token of the open session between attempts, in memory only. */
export interface SessionKeeper {
  token: string | null;
}

/** What opens a session: the server counts its time, so a wrong phone clock locks nobody out. */
export interface SessionDeps {
  readonly transport: Transport;
  readonly signer: Signer;
  readonly session: SessionKeeper;
}

async function open(deps: SessionDeps): Promise<Result<string, TransportFault>> {
  const { transport, signer, session } = deps;
  if (session.token !== null) return ok(session.token);
  const challenge = await transport.challenge(signer.kid);
  if (!challenge.ok) return challenge;
  const { origin } = transport;
  const proof = await signChallenge(signer, { challenge: challenge.value.challenge, origin });
  const opened = await transport.openSession(proof);
  if (!opened.ok) return opened;
  session.token = opened.value.token;
  return ok(opened.value.token);
}

const isSignIn = (fault: TransportFault): boolean =>
  fault.kind === 'problem' && fault.problem.code === 'sign-in-required';

/** Runs a call under a session, opening one first, and once more when the old one has run out. */
export async function withSession<T>(
  deps: SessionDeps,
  call: (token: string) => Answer<T>,
): Promise<Result<T, TransportFault>> {
  for (let attempt = 0; ; attempt++) {
    const token = await open(deps);
    if (!token.ok) return token;
    const answer = await call(token.value);
    if (answer.ok || !isSignIn(answer.error)) return answer;
    deps.session.token = null;
    if (attempt > 0) return fail(answer.error);
  }
}
