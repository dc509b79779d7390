import { isIP } from 'node:net';
import { Refusal } from './refusal';

/** How a server stands in its network. */
export interface NetworkSetting {
  /** Address that it listens on; null: loopback, or with its own TLS every one. */
  readonly listen: string | null;
  /** Proxies whose word on where a request came from counts, besides those on this machine. */
  readonly proxies: readonly string[];
}

function isNetwork(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.split('/');
  return rest.length === 0 && isIP(address) !== 0 && /^\d{1,3}$/.test(bits);
}

/**
 * Reads TAKAN_LISTEN and TAKAN_PROXIES.
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
  if (wrong === undefined) return { listen, proxies };
  throw new Refusal(
    `TAKAN_PROXIES must be addresses such as 10.0.0.5 or 10.0.0.0/24, by commas, not "${wrong}".`,
  );
}
