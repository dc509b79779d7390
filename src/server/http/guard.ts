import type { FastifyRequest, RouteOptions } from 'fastify';
import { mayDo, type Operation } from '../../contract/authorisation';
import type { ServerDeps } from '../deps';
import { deviceBringing, deviceIn } from '../services/sessions';
import type { Access } from './access';
import type { App } from './app';
import { refuse } from './problem-error';

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

async function requireDevice(
  deps: ServerDeps,
  request: FastifyRequest,
  access: Extract<Access, { door: 'device' }>,
): Promise<void> {
  const assignment = pathPart(request, 'id');
  const sha256 = access.brings === true ? pathDigest(request) : null;
  const token = bearer(request);
  const found =
    assignment === null || sha256 === null
      ? await deviceIn(deps, token, assignment)
      : await deviceBringing(deps, token, { assignment, sha256 });
  if (found === null) refuse('sign-in-required');
  const { device, role, openings, piece } = found;
  request.signedIn = device;
  if (device.revoked && access.revokedToo !== true) refuse('device-revoked');
  if (assignment === null) return;
  if (role === null || !mayDo(role, access.operation)) refuse('not-permitted');
  request.membership = { assignment, role, openings, ...(piece === undefined ? {} : { piece }) };
}

/**
 * Authorises before a body is read. Default deny: no route without a declared access, no device
 * without a session, no act that the role's row does not name. The desk's own plugin guards its door.
 */
export function installGuard(app: App, deps: ServerDeps): void {
  app.decorateRequest('signedIn', null);
  app.decorateRequest('membership', null);
  app.decorate('declaredRoutes', []);
  app.addHook('onRoute', (route) => {
    app.declaredRoutes.push(...requireAccess(route));
  });
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    if (access?.door === 'device') await requireDevice(deps, request, access);
  });
}
