import type { FastifyRequest, RouteOptions } from 'fastify';
import { mayDo, type Operation } from '../../contract/authorisation';
import type { ServerDeps } from '../deps';
import { deviceBringing, deviceIn } from '../services/sessions';
import type { Access } from './access';
import type { App } from './app';
import { refuse } from './problem-error';
import { SeenSessions } from './seen-sessions';

const DESK_PREFIX = '/api/desk';

/** A route under /api and who may use it. */
export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route under /api, as registered: what the matrix of authorisation is held against. */
    readonly declaredRoutes: DeclaredRoute[];
    /** Asks for session and role of a request that was let in by what is remembered; ends it otherwise. */
    confirmMember(request: FastifyRequest): Promise<void>;
  }
}

/** Refuses to start with a route under /api that does not say who may use it, and documents who. */
function requireAccess(route: RouteOptions): DeclaredRoute[] {
  const { url, config } = route;
  if (!url.startsWith('/api')) return [];
  const access = config?.access;
  if (access?.door === 'device') route.schema = { ...route.schema, security: [{ session: [] }] };
  if (access === undefined) throw new Error(`route ${url} declares no access`);
  if (access.door === 'desk' && !url.startsWith(`${DESK_PREFIX}/`)) {
    throw new Error(`route ${url} is of the desk but not under ${DESK_PREFIX}`);
  }
  const methods = [route.method].flat().filter((method) => method !== 'HEAD');
  return methods.map((method) => ({ method, url, access }));
}

/** The session token that a request of a phone carries; empty when it carries none. */
export const bearer = (request: FastifyRequest): string =>
  /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

function pathPart({ params }: FastifyRequest, name: string): string | null {
  if (typeof params !== 'object' || params === null) return null;
  const part: unknown = Reflect.get(params, name);
  return typeof part === 'string' ? part : null;
}

/** Null for a path whose form is refused in a moment. */
function pathDigest(request: FastifyRequest): string | null {
  const part = pathPart(request, 'sha256');
  return part !== null && /^[0-9a-f]{64}$/.test(part) ? part : null;
}

/**
 * Makes sure that a person is a member of an assignment and may do an operation there; ends the
 * request otherwise, in the same words whether or not there is such an assignment.
 */
export async function requireMember(
  deps: ServerDeps,
  request: FastifyRequest,
  assignment: string,
  operation: Operation,
): Promise<void> {
  const person = request.signedIn?.person ?? '';
  const role = await deps.reads.role({ assignment, person });
  if (role === null || !mayDo(role, operation)) refuse('not-permitted');
  request.membership = { assignment, role, openings: null };
}

type DeviceAccess = Extract<Access, { door: 'device' }>;

/** Whose request it is, as the database has it now, and what its route asks for along with that. */
function foundBehind(deps: ServerDeps, request: FastifyRequest, access: DeviceAccess) {
  const assignment = pathPart(request, 'id');
  const sha256 = access.brings === true ? pathDigest(request) : null;
  const token = bearer(request);
  if (assignment === null || sha256 === null) return deviceIn(deps, token, assignment);
  return deviceBringing(deps, token, { assignment, sha256 });
}

async function requireDevice(
  deps: ServerDeps,
  seen: SeenSessions,
  request: FastifyRequest,
  access: DeviceAccess,
): Promise<void> {
  const assignment = pathPart(request, 'id');
  const token = bearer(request);
  const found = await foundBehind(deps, request, access);
  if (found === null) seen.forget(token);
  if (found === null) refuse('sign-in-required');
  const { device, role, openings, piece } = found;
  if (access.confirms === true && !device.revoked) seen.note(token, found);
  request.signedIn = device;
  if (device.revoked && access.revokedToo !== true) refuse('device-revoked');
  if (assignment === null) return;
  if (role === null || !mayDo(role, access.operation)) refuse('not-permitted');
  request.membership = { assignment, role, openings, ...(piece === undefined ? {} : { piece }) };
}

/**
 * Authorises before a body is read; where a route confirms, a session of before is enough for that, and
 * the rest is asked with what is written. Default deny: no route without a declared access, no device
 * without a session, no act that the role's row does not name. The desk's own plugin guards its door.
 */
export function installGuard(app: App, deps: ServerDeps): void {
  app.decorateRequest('signedIn', null);
  app.decorateRequest('membership', null);
  app.decorate('declaredRoutes', []);
  const seen = new SeenSessions();
  app.addHook('onRoute', (route) => {
    app.declaredRoutes.push(...requireAccess(route));
  });
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    if (access?.door !== 'device') return;
    if (access.confirms === true) request.signedIn = seen.find(bearer(request), deps.now());
    if (request.signedIn === null) await requireDevice(deps, seen, request, access);
  });
  app.decorate('confirmMember', async (request: FastifyRequest) => {
    const { access } = request.routeOptions.config;
    if (access?.door !== 'device') throw new Error('only a device is confirmed');
    if (request.membership === null) await requireDevice(deps, seen, request, access);
  });
}
