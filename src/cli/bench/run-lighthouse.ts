import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Refusal } from '../../server/refusal';

// Fetched when it is wanted and never installed: its package breaks `npm ci`.
const PACKAGE = 'lighthouse@12.8.2';

/** On a busy machine a run now and then misses the start of the page and asks to be repeated. */
const ATTEMPTS = 3;

/** What Lighthouse judges here. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
export type Category = (typeof CATEGORIES)[number];

const category = z.object({
  score: z.number(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const audit = z.object({ score: z.nullable(z.number()) });
const answer = z.object({
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
  }),
  audits: z.record(z.string(), audit),
});

/** One run over one page. */
export interface LighthouseRun {
  /** 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Ids of the audits that cost points, by category. */
  readonly lost: Readonly<Record<Category, readonly string[]>>;
}

function readAnswer(text: string): LighthouseRun {
  const { categories, audits } = answer.parse(JSON.parse(text));
  const of = <T>(take: (each: z.infer<typeof category>) => T): Record<Category, T> => ({
    performance: take(categories.performance),
    accessibility: take(categories.accessibility),
    'best-practices': take(categories['best-practices']),
  });
  const isLost = (id: string): boolean => (audits[id]?.score ?? 1) < 1;
  return {
    scores: of(({ score }) => Math.round(score * 100)),
    lost: of(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && isLost(id)).map(({ id }) => id),
    ),
  };
}

/** Runs npx to its end; its own words go to stderr. */
function runNpx(args: readonly string[], chrome: string): Promise<number | null> {
  const program = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const child = spawn(program, args, {
    env: { ...process.env, CHROME_PATH: chrome },
    stdio: ['ignore', 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/**
 * Lighthouse's own settings for a phone on a slow network, in a Chromium that has never seen the page.
 * @throws Refusal when it could not be fetched or run.
 */
export async function runLighthouse(url: string, chrome: string): Promise<LighthouseRun> {
  const folder = mkdtempSync(join(tmpdir(), 'takan-lighthouse-'));
  const file = join(folder, 'answer.json');
  const args = [
    ...['-y', PACKAGE, url, '--quiet', '--output=json', `--output-path=${file}`],
    `--only-categories=${CATEGORIES.join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if ((await runNpx(args, chrome)) === 0) return readAnswer(readFileSync(file, 'utf8'));
    }
    throw new Refusal(`npx ${PACKAGE} failed ${ATTEMPTS} times; see above.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
