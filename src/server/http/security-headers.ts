import helmet from '@fastify/helmet';
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

/** Headers on every answer. HSTS only where somebody answers for the certificate of a public origin. */
export async function installSecurityHeaders(app: App, publicOrigin: string | null): Promise<void> {
  const directives = CONTENT_SECURITY_POLICY;
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
