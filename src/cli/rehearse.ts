import { demonstrationPackage } from '../domain/catalogue/yanchi-park-demo';
import type { ServerDeps } from '../server/deps';
import { Refusal } from '../server/refusal';
import { issueInvitation } from '../server/services/invitations';
import { publishPackage } from '../server/services/publish-package';
import { newId } from '../server/services/random-token';
import { serverInstant } from '../server/services/server-time';
import { REHEARSE_HELP, type RehearseOptions, readArguments } from './rehearse/arguments';
import { countDelivered } from './rehearse/count-delivered';
import { enrolPhone, type HeadlessPhone } from './rehearse/headless-phone';
import { type Made, runPhone } from './rehearse/phone-run';
import { runningServer, type ServerAccess, throwAwayServer } from './rehearse/server-access';
import { writeBundle } from './rehearse/write-bundle';

const DUE_MS = 30 * 24 * 3_600_000;

/** What a rehearsal found; the form of its JSON. */
export interface RehearsalResult {
  readonly made: { readonly entries: number; readonly evidence: number };
  readonly delivered: { readonly entries: number; readonly evidence: number };
  readonly lost: number;
  readonly duplicated: number;
  readonly receiptsVerified: number;
  readonly seconds: number;
  readonly entriesPerSecond: number;
  readonly megabytesPerSecond: number;
}

/** An assignment of its own for each phone, so that complete evaluations do not contradict each other. */
async function commission(deps: ServerDeps): Promise<{ assignment: string; link: string }> {
  const leadEvaluator = newId();
  const people = { leadEvaluator, evaluators: [newId()], agencyReviewer: newId() };
  const ids = { assignment: newId(), nonce: newId(), people };
  const now = deps.now();
  const pkg = demonstrationPackage(ids, serverInstant(now), serverInstant(now + DUE_MS));
  await publishPackage(deps, pkg, 'rehearsal');
  const { assignment } = pkg;
  const issued = await issueInvitation(deps, {
    person: leadEvaluator,
    assignment,
    by: 'rehearsal',
  });
  if (!issued.ok) throw new Error(issued.error.title);
  return { assignment, link: issued.value.link };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

async function summarise(
  deps: ServerDeps,
  all: readonly Made[],
  seconds: number,
  bytes: number,
): Promise<RehearsalResult> {
  const delivered = await Promise.all(all.map((made) => countDelivered(deps, made)));
  const made = {
    entries: sum(all.map(({ entries }) => entries.size)),
    evidence: sum(all.map(({ evidence }) => evidence.size)),
  };
  const arrived = {
    entries: sum(delivered.map(({ entries }) => entries)),
    evidence: sum(delivered.map(({ evidence }) => evidence)),
  };
  return {
    ...{ made, delivered: arrived },
    lost: made.entries - arrived.entries + (made.evidence - arrived.evidence),
    duplicated: sum(delivered.map(({ duplicated }) => duplicated)),
    receiptsVerified: sum(all.map(({ receiptsVerified }) => receiptsVerified)),
    seconds: round(seconds),
    entriesPerSecond: round(arrived.entries / seconds),
    megabytesPerSecond: round((arrived.evidence * bytes) / 1e6 / seconds),
  };
}

async function rehearse(
  { deps }: ServerAccess,
  options: RehearseOptions,
): Promise<RehearsalResult> {
  const enrolled: { phone: HeadlessPhone; assignment: string }[] = [];
  for (let i = 0; i < options.phones; i++) {
    const { assignment, link } = await commission(deps);
    enrolled.push({ phone: await enrolPhone(link), assignment });
  }
  const start = performance.now();
  const { evidence, bytes } = options;
  const all = await Promise.all(
    enrolled.map(({ phone, assignment }, i) =>
      runPhone(phone, { assignment, evidence, bytes, restart: i === 0 }),
    ),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const line of all.flatMap(({ trouble }) => trouble)) process.stderr.write(`${line}\n`);
  const [first] = all;
  if (options.out !== null && first !== undefined) {
    await writeBundle(deps, first.assignment, options.out);
  }
  return summarise(deps, all, seconds, bytes);
}

const holds = ({ made, lost, duplicated, receiptsVerified }: RehearsalResult): boolean =>
  lost === 0 && duplicated === 0 && receiptsVerified === made.entries + made.evidence;

/** `takan rehearse`: 0 when all was delivered once and receipted, 1 when not, 2 when it cannot run. */
export async function rehearseCommand(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (!read.ok) {
    const help = read.error === 'help';
    (help ? process.stdout : process.stderr).write(`${help ? REHEARSE_HELP : read.error}\n`);
    return help ? 0 : 2;
  }
  const options = read.value;
  let access: ServerAccess | null = null;
  try {
    access =
      options.server === null
        ? await throwAwayServer()
        : await runningServer(options.server, process.env);
    const result = await rehearse(access, options);
    process.stdout.write(`${JSON.stringify(result, null, options.json ? 0 : 2)}\n`);
    return holds(result) ? 0 : 1;
  } catch (error) {
    if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`The rehearsal broke off: ${String(error)}\n`);
    return 2;
  } finally {
    await access?.close();
  }
}
