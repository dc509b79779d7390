import type { Tip } from '../journal/branches';
import type { Heads } from '../journal/cut-at-heads';
import type { Manifest } from './manifest';

/** The branches of forked journals besides the heads; nothing at all where no journal forked. */
export function branchesBeside({
  heads,
  tips,
}: {
  readonly heads: Heads;
  readonly tips: Readonly<Record<string, readonly Tip[]>>;
}): Pick<Manifest, 'branches'> {
  const further = Object.entries(tips).map(([journal, all]) => {
    return [journal, all.filter(({ hash }) => hash !== heads[journal]?.hash)] as const;
  });
  if (further.length === 0) return {};
  return { branches: Object.fromEntries(further.map(([journal, rest]) => [journal, [...rest]])) };
}
