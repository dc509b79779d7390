/** Not in TypeScript's own types. */
interface TrustedTypesWorker {
  readonly location: { readonly origin: string };
  readonly trustedTypes?: {
    createPolicy(
      name: 'default',
      policy: { createScriptURL(address: string): string | null },
    ): unknown;
  };
}

let trusted = false;

/**
 * Lets a worker start a worker of ours where the browser asks for trusted types: a script below
 * `/assets/` of its own origin and nothing else.
 */
export function trustDecoder(worker: TrustedTypesWorker = globalThis): void {
  if (trusted) return;
  trusted = true;
  const own = `${worker.location.origin}/assets/`;
  const createScriptURL = (address: string): string | null =>
    new URL(address, own).href.startsWith(own) ? address : null;
  worker.trustedTypes?.createPolicy('default', { createScriptURL });
}
