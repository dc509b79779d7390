import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { unpackBundle } from '../documents/bundle-archive';
import { type AssignmentPackage, assignmentPackage } from '../domain/assignment/assignment-package';
import { fieldPlanOf } from '../domain/fieldwork/field-plan';
import { type Draw, drawSample } from '../domain/fieldwork/sampling/draw-sample';
import { rankUnits } from '../domain/fieldwork/sampling/rank-units';
import type { SamplingPlan } from '../domain/fieldwork/sampling-plan';
import { SAMPLE_CLI_WORDS as WORDS } from '../text/sample-cli-words';
import { sampleDigests } from '../trust/sample-digests';

const HELP = `takan sample 文件.{json,takan.zip} [--list 编号] [--json]

按任务包里公布的名单和种子重新抽样，与评价组手机上的抽样相同。不需要网络和数据库。

  --list 编号   只抽其中一张名单
  --json        标准输出为一个JSON对象
  --help        本说明

Exit code: 0 drawn, 1 a list is too short for what was asked, 2 could not be read.`;

const OPTIONS = {
  list: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });

/** A sentence on standard error, and the exit code of what could not be read or run. */
function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** The text of the package: the file itself, or what the bundle's signed package says. */
function packageText(bytes: Uint8Array): string {
  const files = unpackBundle(bytes);
  if (!files.ok) return new TextDecoder().decode(bytes);
  const jws = new TextDecoder().decode(files.value.get('package.jws'));
  return Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8');
}

/** The package in a file; null when it holds none. */
function packageIn(bytes: Uint8Array): AssignmentPackage | null {
  try {
    return assignmentPackage.parse(JSON.parse(packageText(bytes)));
  } catch {
    return null;
  }
}

interface Made {
  readonly plan: SamplingPlan;
  readonly draw: Draw;
}

const drawFrom = async (plan: SamplingPlan): Promise<Made> => ({
  plan,
  draw: drawSample(plan, rankUnits(plan, await sampleDigests(plan))),
});

function print(made: readonly Made[]): void {
  for (const { plan, draw } of made) {
    console.log(WORDS.list(plan, draw.drawn.length));
    for (const unit of draw.drawn) console.log(WORDS.unit(unit));
    if (draw.short) console.log(WORDS.short);
  }
  console.log(WORDS.unchecked);
}

const asJson = (made: readonly Made[]): string =>
  JSON.stringify({
    lists: made.map(({ plan, draw: { drawn, short } }) => ({
      ...{ list: plan.id, seed: plan.seed, short },
      drawn: drawn.map(({ unit, ...place }) => ({ id: unit.id, ...place })),
    })),
  });

/**
 * `takan sample`: draws the samples of an assignment again from what it publishes.
 * @returns exit code: 0 drawn, 1 a list is too short, 2 could not be read.
 */
export async function sampleCommand(args: string[]): Promise<number> {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(args);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : HELP);
  }
  const { values, positionals } = read;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) return refuse(WORDS.usage);
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refuse(WORDS.unreadable(path));
  const pkg = packageIn(bytes);
  if (pkg === null) return refuse(WORDS.notPackage(path));
  const all = fieldPlanOf(pkg).samples;
  const plans = all.filter(({ id }) => values.list === undefined || id === values.list);
  if (plans.length === 0) {
    return refuse(values.list === undefined ? WORDS.noLists : WORDS.unknownList(values.list));
  }
  const made = await Promise.all(plans.map(drawFrom));
  if (values.json) console.log(asJson(made));
  else print(made);
  return made.some(({ draw }) => draw.short) ? 1 : 0;
}
