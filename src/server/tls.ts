import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { writeDurably } from './storage/write-durably';

const DAY_MS = 24 * 3_600_000;
const YEARS_MS = 2 * 365 * DAY_MS;

/** IPv4 addresses under which the local network reaches this machine. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

interface TlsFiles {
  readonly key: string;
  readonly cert: string;
}

function readFiles(folder: string): TlsFiles | null {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  if (!existsSync(key) || !existsSync(cert)) return null;
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

/** True when the certificate lasts another day and names all addresses. */
function fits({ cert }: TlsFiles, addresses: readonly string[], now: number): boolean {
  const certificate = new X509Certificate(cert);
  return (
    Date.parse(certificate.validTo) > now + DAY_MS &&
    addresses.every((address) => certificate.checkIP(address) !== undefined)
  );
}

/**
 * The self-made certificate for the local network, kept in `folder` so that a phone which has
 * accepted it is not asked again; made anew when addresses changed.
 */
export async function openCertificate(
  folder: string,
  addresses: readonly string[],
  now: number,
): Promise<TlsFiles> {
  const kept = readFiles(folder);
  if (kept !== null && fits(kept, addresses, now)) return kept;
  const made = await generate([{ name: 'commonName', value: 'Takan' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + YEARS_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          ...['127.0.0.1', ...addresses].map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeDurably(join(folder, 'key.pem'), made.private);
  writeDurably(join(folder, 'cert.pem'), made.cert);
  return { key: made.private, cert: made.cert };
}
