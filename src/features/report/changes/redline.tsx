import { compareTexts, type RedlineParagraph } from '../../../documents/redline/compare-texts';
import { CHANGES_WORDS as WORDS } from '../../../text/changes-words';

type Run = RedlineParagraph['runs'][number];

function RunView({ run }: { readonly run: Run }) {
  if (run.kind === 'same') return run.text;
  const word = run.kind === 'removed' ? WORDS.removed : WORDS.added;
  const Mark = run.kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark>
      <span className="unseen">{word}</span>
      {run.text}
      <span className="unseen">{WORDS.end}</span>
    </Mark>
  );
}

interface Piece {
  readonly kind: 'paragraph' | 'gap';
  readonly paragraph: RedlineParagraph;
  readonly count: number;
}

/** Paragraphs that stayed are counted and not shown. */
function pieces(paragraphs: readonly RedlineParagraph[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const paragraph of paragraphs) {
    const last = all.at(-1);
    if (paragraph.kind !== 'same') all.push({ kind: 'paragraph', paragraph, count: 1 });
    else if (last?.kind === 'gap') all[all.length - 1] = { ...last, count: last.count + 1 };
    else all.push({ kind: 'gap', paragraph, count: 1 });
  }
  return all;
}

/** The difference of two texts: struck through what went, underlined what came, both said aloud. */
export function Redline({ before, after }: { readonly before: string; readonly after: string }) {
  const all = pieces(compareTexts(before, after));
  if (all.every(({ kind }) => kind === 'gap')) return <p>{WORDS.sameWords}</p>;
  return (
    <div className="redline">
      {all.map(({ kind, paragraph, count }, place) => (
        // A paragraph has no other name than its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={place} className={kind === 'gap' ? 'soft small' : paragraph.kind}>
          {kind === 'gap'
            ? WORDS.sameParagraphs(count)
            : paragraph.runs.map((run, nth) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <RunView key={nth} run={run} />
              ))}
        </p>
      ))}
    </div>
  );
}
