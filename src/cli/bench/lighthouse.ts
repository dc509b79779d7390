import { throwAwayServer } from '../rehearse/server-access';
import { demonstrationLink } from '../serve/demonstration-link';
import { chromiumPath } from './chromium-path';
import { CATEGORIES, type Category, type LighthouseRun, runLighthouse } from './run-lighthouse';

/** The least that the median of each category may be. */
const LEAST: Readonly<Record<Category, number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
};

/** A page's scores in one category over all runs, 0 to 100. */
export interface CategoryResult {
  readonly page: string;
  readonly category: Category;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** The least median that passes. */
  readonly wanted: number;
  /** Ids of the audits that cost points in any run. */
  readonly lost: readonly string[];
}

/** A page to judge, by the name that people read. */
interface Page {
  readonly name: string;
  readonly url: string;
}

/** What a bench of Lighthouse works with, so that a test need not run it. */
export interface LighthouseTools {
  /** Starts a server with the demonstration; gives the pages to judge and the way to end it. */
  readonly serve: () => Promise<{ pages: readonly Page[]; close: () => Promise<void> }>;
  readonly run: (url: string) => Promise<LighthouseRun>;
}

const REAL: LighthouseTools = {
  serve: async () => {
    const { deps, close } = await throwAwayServer(true);
    const link = await demonstrationLink(deps);
    const invited = link === null ? [] : [{ name: 'enrol by link', url: link }];
    return { pages: [{ name: 'first visit', url: `${deps.origin}/` }, ...invited], close };
  },
  run: async (url) => runLighthouse(url, await chromiumPath(process.env)),
};

function resultOf(
  page: string,
  category: Category,
  runs: readonly LighthouseRun[],
): CategoryResult {
  const scores = runs.map((run) => run.scores[category]).sort((a, b) => a - b);
  return {
    page,
    category,
    // Of an even number of runs the lower one of the middle: a doubt is not rounded up.
    median: scores[Math.floor((scores.length - 1) / 2)] ?? 0,
    least: scores[0] ?? 0,
    most: scores.at(-1) ?? 0,
    wanted: LEAST[category],
    lost: [...new Set(runs.flatMap((run) => run.lost[category]))],
  };
}

/** True when the median of every page and category is what is wanted. */
export const allReached = (results: readonly CategoryResult[]): boolean =>
  results.length > 0 && results.every(({ median, wanted }) => median >= wanted);

/** Judges each page `count` times with Lighthouse's settings for phones. */
export async function benchLighthouse(
  count: number,
  tools: LighthouseTools = REAL,
): Promise<readonly CategoryResult[]> {
  const { pages, close } = await tools.serve();
  try {
    const results: CategoryResult[] = [];
    for (const { name, url } of pages) {
      const runs: LighthouseRun[] = [];
      for (let i = 0; i < count; i++) runs.push(await tools.run(url));
      results.push(...CATEGORIES.map((category) => resultOf(name, category, runs)));
    }
    return results;
  } finally {
    await close();
  }
}

/** One line for people: 96 (95–97) of 95, and what cost points. */
export function sayResult(result: CategoryResult): string {
  const { page, category, median, least, most, wanted, lost } = result;
  const verdict = median >= wanted ? 'ok' : 'BELOW';
  const cost = lost.length === 0 ? '' : `  [${lost.join(', ')}]`;
  return `${page}, ${category}: ${median} (${least}–${most}), wanted ${wanted}: ${verdict}${cost}`;
}
