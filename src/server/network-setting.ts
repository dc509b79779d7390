import { isIP } from 'node:net';
import { Refusal } from './refusal';

/** How a server stands in its network. */
export interface NetworkSetting {
  /** Address that it listens on; null: loopback, or with its own TLS every one. */
  readonly listen: string | null;
  /** Proxies whose word on where a request came from counts, besides those on this machine. */
  readonly proxies: readonly string[];
  /** Opens `/metrics` to other machines; null: this machine alone may read it. */
  readonly metricsToken: string | null;
}

const SHORTEST_TOKEN = 16;

function isNetwork(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.split('/');
  return rest.length === 0 && isIP(address) !== 0 && /^\d{1,3}$/.test(bits);
}

/**
 * Reads TAKAN_LISTEN, TAKAN_PROXIES and TAKAN_METRICS_TOKEN.
 * @param value the value of a variable, undefined when it is empty
 * @throws Refusal that names the variable
 */
export function networkSetting(value: (name: string) => string | undefined): NetworkSetting {
  const listen = value('TAKAN_LISTEN') ?? null;
  if (listen !== null && isIP(listen) === 0) {
    throw new Refusal(`TAKAN_LISTEN must be an address such as 0.0.0.0, not "${listen}".`);
  }
  const proxies = (value('TAKAN_PROXIES') ?? '').split(/[\s,]+/).filter((each) => each !== '');
  const wrong = proxies.find((each) => !isNetwork(each));
  const metricsToken = value('TAKAN_METRICS_TOKEN') ?? null;
  if (metricsToken !== null && metricsToken.length < SHORTEST_TOKEN) {
    throw new Refusal(`TAKAN_METRICS_TOKEN must have at least ${SHORTEST_TOKEN} characters.`);
  }
  if (wrong === undefined) return { listen, proxies, metricsToken };
  throw new Refusal(
    `TAKAN_PROXIES must be addresses such as 10.0.0.5 or 10.0.0.0/24, by commas, not "${wrong}".`,
  );
}
