import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DESK_ROLES, mayDo } from '../../../contract/authorisation';
import { CSRF_HEADER } from '../../../contract/desk';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { DESK_SESSION_MS, deskUserOf } from '../../services/accounts/desk-sessions';
import { type DeskUser, deskActor } from '../../services/accounts/desk-user';
import { type AuditLine, audit } from '../../storage/audit';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on routes of the door `desk`. */
    deskUser: DeskUser | null;
  }
}

/**
 * The cookie of a session. Over HTTPS its name binds it to this host alone, which browsers grant to
 * the path `/` only; over the loopback's HTTP they would refuse that name.
 */
function cookieOf({ origin }: Pick<ServerDeps, 'origin'>) {
  const secure = origin.startsWith('https:');
  const [name, path] = secure ? ['__Host-takan_desk', '/'] : ['takan_desk', '/api/desk'];
  return { name, options: { path, httpOnly: true, sameSite: 'strict', secure } } as const;
}

/** The session token that a request carries; empty when it carries none. */
export const deskToken = (deps: Pick<ServerDeps, 'origin'>, request: FastifyRequest): string => {
  const token = request.cookies[cookieOf(deps).name] ?? '';
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : '';
};

/** Hands the session to the browser, out of reach of scripts. */
export function keepDeskCookie(deps: ServerDeps, reply: FastifyReply, token: string): void {
  const { name, options } = cookieOf(deps);
  reply.setCookie(name, token, { ...options, maxAge: DESK_SESSION_MS / 1000 });
}

export function dropDeskCookie(deps: ServerDeps, reply: FastifyReply): void {
  const { name, options } = cookieOf(deps);
  reply.clearCookie(name, options);
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const changesSomething = ({ method }: FastifyRequest): boolean =>
  method !== 'GET' && method !== 'HEAD';

/**
 * Guards the routes of the door `desk` before a body is read: a session that lasts, a role that may
 * do the route's operation, and, where something is changed, the session's own header, which no
 * other site can send. Who owes a second factor may do nothing but set one up.
 */
export function installDeskDoor(app: App, deps: ServerDeps): void {
  app.decorateRequest('deskUser', null);
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    if (access?.door !== 'desk') return;
    const user = await deskUserOf(deps, deskToken(deps, request), access.unattended !== true);
    if (user === null) refuse('sign-in-required');
    // Known from here on: who is refused below is written down (http/note-refusals.ts).
    request.deskUser = user;
    const may = access.operation === null || mayDo(user.role, access.operation);
    if (!DESK_ROLES.includes(user.role) || !may) refuse('not-permitted');
    const csrf = request.headers[CSRF_HEADER];
    if (changesSomething(request) && !sameText(String(csrf ?? ''), user.csrf)) {
      refuse('not-permitted', { detail: 'the request does not come from the desk' });
    }
    if (access.operation !== null && user.secondFactor === 'due') refuse('second-factor-due');
  });
}

/** What an answer was about, by the ids in its path: an assignment, and the last of all others. */
function aboutOf({ params }: FastifyRequest): Pick<AuditLine, 'assignment' | 'subject'> {
  const ids = Object.entries(params ?? {}).filter(
    (each): each is [string, string] => typeof each[1] === 'string',
  );
  const assignment = ids.find(([name]) => name === 'id')?.[1];
  const subject = ids.findLast(([name]) => name !== 'id')?.[1];
  return {
    ...(assignment === undefined ? {} : { assignment }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** Writes down who looked at an answer that names people, before the answer leaves. */
export function auditPeopleReads(app: App, deps: ServerDeps): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const { access } = request.routeOptions.config;
    if (access?.door !== 'desk' || access.people === undefined) return payload;
    if (reply.statusCode !== 200) return payload;
    const line = { actor: actorOf(request), action: access.people, at: new Date(deps.now()) };
    await audit(deps.db, { ...line, ...aboutOf(request) });
    return payload;
  });
}

/** Who is signed in; only routes of the door `desk` may ask. */
export const userOf = ({ deskUser }: FastifyRequest): DeskUser =>
  deskUser ?? refuse('sign-in-required');

/** Who did it, for the audit trail. */
export const actorOf = (request: FastifyRequest): string =>
  deskActor(request.deskUser?.person ?? '');
