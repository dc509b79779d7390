import helmet from '@fastify/helmet';
import type { FastifyReply } from 'fastify';
import type { ServerConfig } from '../config';
import type { App } from './app';

const NONE = ["'none'"];
const SELF = ["'self'"];

/**
 * Nothing but our own files, no inline script or style, and no text that becomes markup or script but
 * by the page's one policy of trusted types. WebAssembly (Argon2, SHA-256) is the one thing that needs
 * more than 'self'.
 */
const CONTENT_SECURITY_POLICY = {
  'default-src': NONE,
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': SELF,
  'img-src': ["'self'", 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'font-src': SELF,
  'connect-src': SELF,
  'worker-src': SELF,
  'manifest-src': SELF,
  'object-src': NONE,
  'form-action': SELF,
  'base-uri': NONE,
  'frame-ancestors': NONE,
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** What a page may ask of its device; a phone in the field needs three things of it, others none. */
const FEATURES = ['camera', 'geolocation', 'microphone'];
const FORBIDDEN = ['payment', 'usb', 'serial', 'hid', 'midi', 'bluetooth', 'display-capture'];

const permissions = (value: '()' | '(self)'): string =>
  [...FEATURES.map((each) => `${each}=${value}`), ...FORBIDDEN.map((each) => `${each}=()`)].join(
    ', ',
  );

const NO_FEATURES = permissions('()');
const FIELD_FEATURES = permissions('(self)');

const YEAR_S = 31_536_000;

/** Only where somebody answers for the certificate of a public origin. */
const isHttpsForGood = ({ publicOrigin }: Pick<ServerConfig, 'publicOrigin'>): boolean =>
  publicOrigin?.startsWith('https:') === true;

/** Headers of an answer to nobody's address, which shows nothing and asks for nothing. */
export const bareHeaders = (config: Pick<ServerConfig, 'publicOrigin'>) => ({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'permissions-policy': NO_FEATURES,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  ...(isHttpsForGood(config)
    ? { 'strict-transport-security': `max-age=${YEAR_S}; includeSubDomains` }
    : {}),
});

/** Addresses of everything that is not the field app: API, desk, pages by link, the verifier. */
const NOT_THE_FIELD_APP = /^\/(?:api|desk|q|c|src\/desk)(?:\/|$)|^\/verify\.html/;

/** Whether an address is the field app's, by what the router reads in it and not by its spelling. */
function isFieldApp(url: string): boolean {
  const [path = ''] = url.split(/[?#]/);
  try {
    return !NOT_THE_FIELD_APP.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** Tiles are pictures; only those of hosts that the bureau named may be shown, by default none. */
const policyFor = ({ mapHosts }: Pick<ServerConfig, 'mapHosts'>) => ({
  ...CONTENT_SECURITY_POLICY,
  'img-src': [...CONTENT_SECURITY_POLICY['img-src'], ...mapHosts.map((host) => `https://${host}`)],
});

/** The headers that helmet sets, the same on every answer; it puts them together anew each time. */
function helmetHeaders(reply: FastifyReply): readonly (readonly [string, string])[] {
  const before = new Set(reply.raw.getHeaderNames());
  reply.helmet();
  return Object.entries(reply.raw.getHeaders()).flatMap(([name, value]) =>
    before.has(name) ? [] : [[name, String(value)] as const],
  );
}

/**
 * Headers on every answer.
 * The field app's own page is not isolated by an embedder policy: workers that a phone keeps from an
 * earlier build carry none, and a browser would refuse to start them.
 */
export async function installSecurityHeaders(
  app: App,
  config: Pick<ServerConfig, 'publicOrigin' | 'mapHosts'>,
): Promise<void> {
  const { mapHosts } = config;
  const directives = policyFor(config);
  await app.register(helmet, {
    global: false,
    contentSecurityPolicy: { useDefaults: false, directives },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    hsts: isHttpsForGood(config) ? { maxAge: YEAR_S, includeSubDomains: true } : false,
  });
  // Tiles of other hosts say nothing of who may embed them; without a cookie they may be shown.
  const embedder = mapHosts.length === 0 ? 'require-corp' : 'credentialless';
  let kept: readonly (readonly [string, string])[] | null = null;
  // Before anything else, since an answer that is written past the framework has no later hook.
  app.addHook('onRequest', async ({ url }, reply) => {
    kept ??= helmetHeaders(reply);
    for (const [name, value] of kept) reply.raw.setHeader(name, value);
    const isField = isFieldApp(url);
    reply.raw.setHeader('permissions-policy', isField ? FIELD_FEATURES : NO_FEATURES);
    if (!isField) reply.raw.setHeader('cross-origin-embedder-policy', embedder);
  });
  app.addHook('onSend', async ({ url }, reply) => {
    if (reply.getHeader('cache-control') === undefined && url.startsWith('/api/')) {
      reply.header('cache-control', 'no-store');
    }
  });
}
