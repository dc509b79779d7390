import helmet from '@fastify/helmet';
import type { ServerConfig } from '../config';
import type { App } from './app';

const NONE = ["'none'"];
const SELF = ["'self'"];

/**
 * Nothing but our own files, no inline script or style. WebAssembly (Argon2, SHA-256) is the one
 * thing that needs more than 'self'.
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
  'form-action': SELF,
  'base-uri': NONE,
  'frame-ancestors': NONE,
};

const PERMISSIONS = 'camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()';

/** Tiles are pictures; only those of hosts that the bureau named may be shown, by default none. */
const policyFor = ({ mapHosts }: Pick<ServerConfig, 'mapHosts'>) => ({
  ...CONTENT_SECURITY_POLICY,
  'img-src': [...CONTENT_SECURITY_POLICY['img-src'], ...mapHosts.map((host) => `https://${host}`)],
});

/** Headers on every answer. HSTS only where somebody answers for the certificate of a public origin. */
export async function installSecurityHeaders(
  app: App,
  config: Pick<ServerConfig, 'publicOrigin' | 'mapHosts'>,
): Promise<void> {
  const { publicOrigin } = config;
  const directives = policyFor(config);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    hsts: publicOrigin?.startsWith('https:') === true ? { maxAge: 31_536_000 } : false,
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', PERMISSIONS);
  });
}
