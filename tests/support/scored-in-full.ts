import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { appendAct } from '../../src/store/append';
import type { AppendInput } from '../../src/store/append-input';
import type { Writer } from '../../src/store/writer';
import { fullScoreActs } from './full-score';
import { sha256Text } from './test-device';

/** Declares independence and gives every indicator its full score, from one phone. */
export async function scoreInFull(writer: Writer, pkg: AssignmentPackage): Promise<void> {
  const { assignment } = pkg;
  const declaration = sha256Text(pkg.independenceDeclaration);
  const body = { declaration, outcome: 'independent', detail: '' } as const;
  await appendAct(writer, { assignment, act: { type: 'independence.declared', body } });
  for (const act of indicatorsOf(pkg.framework).flatMap(fullScoreActs)) {
    await appendAct(writer, { assignment, act: act as AppendInput['act'] });
  }
}
