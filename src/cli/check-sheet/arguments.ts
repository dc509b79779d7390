import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { GRADE_SCHEMES } from '../../domain/catalogue/grade-schemes';
import { POLICY_PACKS } from '../../domain/catalogue/policy-packs';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { type GradeScheme, gradeScheme } from '../../domain/policy/grade-scheme';
import type { SheetExpectations } from '../../domain/sheet/check-score-table';
import { statedFigure } from '../../domain/sheet/draft-row';
import { readFigure } from '../../domain/sheet/figure';
import type { StatedFigure } from '../../domain/sheet/score-table';

type Rate = SheetExpectations['executionRate'];

/** What the command was asked to do. */
export interface CheckSheetRequest {
  readonly path: string;
  readonly sheet: string | null;
  readonly json: boolean;
  readonly exportTo: string | null;
  readonly expectations: SheetExpectations;
}

const OPTIONS = {
  scheme: { type: 'string' },
  'published-total': { type: 'string' },
  'published-grade': { type: 'string' },
  'execution-rate': { type: 'string' },
  policy: { type: 'string' },
  sheet: { type: 'string' },
  export: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });
type Values = ReturnType<typeof parse>['values'];

const ids = (list: readonly { readonly id: string }[]): string =>
  list.map(({ id }) => id).join('、');

async function schemeOf(value: string): Promise<Result<GradeScheme, string>> {
  const known = GRADE_SCHEMES.find(({ id }) => id === value);
  if (known !== undefined) return ok(known);
  const text = await readFile(value, 'utf8').catch(() => null);
  if (text === null) {
    return fail(
      `--scheme ${value} 既不是已有的等级方案（${ids(GRADE_SCHEMES)}），也不是读得出的文件。`,
    );
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // The file is somebody's; what it should hold is said below.
    data = null;
  }
  const read = gradeScheme.safeParse(data);
  if (read.success && descends(read.data)) return ok(read.data);
  return fail(
    `--scheme ${value} 不是等级方案。应为JSON：{"id","title","source","grades":[{"label","fromMilli"}]}，从高到低，最后一级从0起。`,
  );
}

/** Grades fall from one to the next and reach down to zero. */
const descends = ({ grades }: GradeScheme): boolean =>
  grades.at(-1)?.fromMilli === 0 &&
  grades.every(
    ({ fromMilli }, index) => index === 0 || fromMilli < (grades[index - 1]?.fromMilli ?? 0),
  );

function totalOf(value: string | undefined): Result<StatedFigure | null, string> {
  if (value === undefined) return ok(null);
  const figure = readFigure({ kind: 'text', text: value });
  if (figure.kind !== 'figure' || figure.percent || figure.whole !== null) {
    return fail(`--published-total ${value} 不是数字。`);
  }
  // Who types 65 means whole points; only spreadsheets drop zeros.
  return ok({ ...statedFigure(figure), loose: false });
}

/**
 * An execution rate, 1 for 100 %: with a percent sign a percentage, without one a percentage above
 * 1 and a rate up to 1.
 */
function executionRateOf(value: string): Rate {
  const figure = readFigure({ kind: 'text', text: value });
  if (figure.kind !== 'figure' || figure.whole !== null || figure.value.lt(0)) return null;
  return figure.percent || figure.value.gt(1) ? figure.value.div(100) : figure.value;
}

function rateOf(value: string | undefined): Result<Rate, string> {
  if (value === undefined) return ok(null);
  const rate = executionRateOf(value);
  return rate === null ? fail(`--execution-rate ${value} 不是比率，应如85%、85或0.85。`) : ok(rate);
}

async function expectationsOf(values: Values): Promise<Result<SheetExpectations, string>> {
  const pack = POLICY_PACKS.find(({ id }) => id === (values.policy ?? 'national'));
  if (pack === undefined) {
    return fail(`--policy ${values.policy} 没有这个政策包。已有：${ids(POLICY_PACKS)}。`);
  }
  const scheme = values.scheme === undefined ? ok(pack.gradeScheme) : await schemeOf(values.scheme);
  if (!scheme.ok) return scheme;
  const total = totalOf(values['published-total']);
  if (!total.ok) return total;
  const rate = rateOf(values['execution-rate']);
  if (!rate.ok) return rate;
  return ok({
    scheme: scheme.value,
    caps: pack.ratingCaps,
    executionRate: rate.value,
    publishedTotal: total.value,
    publishedGrade: values['published-grade']?.trim() ?? null,
  });
}

/** Reads the arguments: a request, null for the help text, or a sentence. */
export async function readArguments(
  args: string[],
): Promise<Result<CheckSheetRequest | null, string>> {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(args);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = read;
  if (values.help) return ok(null);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    return fail('用法：takan check-sheet 文件.xlsx 或 文件.csv（一次一个）；--help 有更多说明。');
  }
  const target = values.export ?? null;
  if (target !== null && !/\.(?:xlsx|csv)$/iu.test(target)) {
    return fail(`--export ${target} 应以.xlsx或.csv结尾。`);
  }
  const expectations = await expectationsOf(values);
  if (!expectations.ok) return expectations;
  return ok({
    path,
    sheet: values.sheet ?? null,
    json: values.json ?? false,
    exportTo: target,
    expectations: expectations.value,
  });
}
