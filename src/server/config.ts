import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { DemonstratedForm } from '../domain/catalogue/yanchi-park-forms';
import { type NetworkSetting, networkSetting } from './network-setting';
import { Refusal } from './refusal';
import { s3Setting } from './s3-setting';
import type { S3Settings } from './storage/s3-client';

/** How the server runs. Absent settings have the defaults of {@link readConfig}. */
export interface ServerConfig extends NetworkSetting {
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of keys, evidence and, without `databaseUrl`, the database. */
  readonly dataDir: string;
  /** Whose rows of the database this server works with; several bureaus may share one database. */
  readonly bureau: string;
  /** An external Postgres instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** The bucket that holds evidence, instead of a folder in `dataDir`. */
  readonly s3: S3Settings | null;
  /**
   * What a new data folder begins with: a demonstration assignment whose package commissions the
   * procedure from draft to seal, one `plain` without it, as rehearsals need, one whose report has
   * the outline of `henan`, or none.
   */
  readonly demo: 'commissioned' | 'plain' | 'henan' | DemonstratedForm | null;
  /** Where people reach the server when that is not where it listens (reverse proxy). */
  readonly publicOrigin: string | null;
  /** Serve the local network over TLS with a self-made certificate. */
  readonly https: boolean;
  /** Hosts of online base maps whose tiles the pages may show. */
  readonly mapHosts: readonly string[];
}

const integerText = z.string().check(z.regex(/^\d{1,5}$/));

function port(text: string | undefined): number {
  if (text === undefined) return 8787;
  const value = integerText.safeParse(text).success ? Number(text) : Number.NaN;
  if (!(value <= 65_535))
    throw new Refusal(`PORT must be a whole number from 0 to 65535, not "${text}".`);
  return value;
}

const DEMOS: Readonly<Record<string, ServerConfig['demo']>> = {
  '0': null,
  '1': 'commissioned',
  plain: 'plain',
  henan: 'henan',
  appraisal: 'appraisal',
  opinions: 'opinions',
  monitoring: 'monitoring',
};

function demonstration(text: string | undefined): ServerConfig['demo'] {
  const demo = DEMOS[text ?? '1'];
  if (demo !== undefined) return demo;
  throw new Refusal(
    `TAKAN_DEMO must be 0, 1, plain, henan, appraisal, opinions or monitoring, not "${text}".`,
  );
}

// Part of the name of a role of Postgres, which may have 63 characters.
const BUREAU = /^[a-z0-9_]{1,40}$/;

function bureau(text: string | undefined): string {
  const code = text ?? 'local';
  if (BUREAU.test(code)) return code;
  throw new Refusal(
    `TAKAN_BUREAU must be a short code of small letters, digits and _, such as 640323, not "${code}".`,
  );
}

function readUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

// The value may hold a password, so the sentence does not repeat it.
function databaseUrl(text: string | undefined): string | null {
  if (text === undefined) return null;
  const protocol = readUrl(text)?.protocol;
  if (protocol === 'postgres:' || protocol === 'postgresql:') return text;
  throw new Refusal('DATABASE_URL must look like postgres://user:password@host:5432/database.');
}

function publicOrigin(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = readUrl(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.origin === text) return text;
  throw new Refusal(
    `TAKAN_ORIGIN must be an origin such as https://takan.example.cn, without a path, not "${text}".`,
  );
}

// Host names as a browser compares them; no wildcards, so that the policy admits what is named.
const HOST = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?::\d{1,5})?$/;

function mapHosts(text: string | undefined): readonly string[] {
  const hosts = (text ?? '').split(/[\s,]+/).filter((each) => each !== '');
  const wrong = hosts.find((host) => !HOST.test(host));
  if (wrong === undefined) return [...new Set(hosts)];
  throw new Refusal(
    `TAKAN_MAP_HOSTS must be host names such as t0.tianditu.gov.cn, by commas, not "${wrong}".`,
  );
}

/**
 * Reads PORT, TAKAN_DATA, TAKAN_BUREAU, DATABASE_URL, TAKAN_S3_*, TAKAN_DEMO, TAKAN_ORIGIN,
 * TAKAN_MAP_HOSTS, TAKAN_LISTEN, TAKAN_PROXIES and TAKAN_METRICS_TOKEN. An empty variable counts as absent.
 * @throws Refusal with a sentence that names the variable.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  options: { readonly https?: boolean } = {},
): ServerConfig {
  const value = (name: string): string | undefined => env[name] || undefined;
  return {
    port: port(value('PORT')),
    dataDir: resolve(value('TAKAN_DATA') ?? '.data'),
    bureau: bureau(value('TAKAN_BUREAU')),
    databaseUrl: databaseUrl(value('DATABASE_URL')),
    s3: s3Setting(value),
    demo: demonstration(value('TAKAN_DEMO')),
    publicOrigin: publicOrigin(value('TAKAN_ORIGIN')),
    https: options.https ?? false,
    mapHosts: mapHosts(value('TAKAN_MAP_HOSTS')),
    ...networkSetting(value),
  };
}
