import type { DrawResponse } from '../../contract/registry-draws';
import { DRAW_WORDS as WORDS } from '../../text/draw-words';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { DeskTable } from '../desk-table';
import type { ComputedDraw } from './computed-draw';

export interface AgainCardProps {
  readonly of: DrawResponse;
  readonly computed: ComputedDraw;
}

/** The command that gives somebody's digest, in single quotes as a shell takes any text. */
function commandFor(seed: string, word: string, person: string): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  return `printf '%s\\n%s\\n%s' ${[seed, word, person].map(quoted).join(' ')} | sha256sum`;
}

/** How anybody computes the draw again without this program. */
export function AgainCard({ of, computed: { order } }: AgainCardProps) {
  const { seed, word, names } = of;
  const [first] = order;
  return (
    <Card title={WORDS.again}>
      <Facts
        items={[
          { term: WORDS.seed, detail: seed ?? '', code: true },
          { term: WORDS.saidWord, detail: word === '' ? WORDS.silent : (word ?? '') },
        ]}
      />
      <ol className="registry-steps">
        {WORDS.recipe.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {first === undefined ? null : (
        <>
          <p>{WORDS.command}</p>
          <p className="registry-code">{commandFor(seed ?? '', word ?? '', first.person)}</p>
        </>
      )}
      <details>
        <summary>{WORDS.order}</summary>
        <DeskTable
          caption={WORDS.order}
          heads={[WORDS.place, WORDS.name, WORDS.person, WORDS.digest]}
        >
          {order.map(({ person, digest }, at) => (
            <tr key={person}>
              <td className="number">{at + 1}</td>
              <td>{names[person]?.name ?? WORDS.gone}</td>
              <td className="registry-code">{person}</td>
              <td className="registry-code">{digest}</td>
            </tr>
          ))}
        </DeskTable>
      </details>
      <p className="soft small">{WORDS.limits}</p>
    </Card>
  );
}
