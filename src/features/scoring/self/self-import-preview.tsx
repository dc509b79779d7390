import { indicatorsOf } from '../../../domain/framework/framework';
import { cellName } from '../../../domain/sheet/grid';
import type { ScoreMatching } from '../../../domain/sheet/match-scores';
import type { AssignmentWork } from '../../../store/assignment-work';
import { SELF_IMPORT_WORDS, UNUSABLE_SCORE_WORDS } from '../../../text/self-score-words';
import { Button } from '../../../ui/button';
import { printMilli } from '../typed-figure';
import type { SelfScoreFile } from './read-self-scores';

export interface SelfImportPreviewProps {
  readonly work: AssignmentWork;
  readonly file: SelfScoreFile;
  readonly onTake: () => void;
  readonly onDrop: () => void;
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly open?: boolean;
}

function Lines({ title, lines, open = false }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <details open={open}>
      <summary className="opener">{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** What of the file is taken, and what is not and why, line by line. */
function linesOf({ pkg }: AssignmentWork, matching: ScoreMatching) {
  const names = new Map(indicatorsOf(pkg.framework).map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const { taken, row, unusable } = SELF_IMPORT_WORDS.lines;
  return {
    taken: matching.matched.map(({ indicator, scoreMilli }) =>
      taken(nameOf(indicator), printMilli(scoreMilli)),
    ),
    unusable: matching.unusable.map(({ indicator, row: at, why }) =>
      unusable(cellName(at.score?.at ?? at.at), nameOf(indicator), UNUSABLE_SCORE_WORDS[why]),
    ),
    unmatched: matching.unmatched.map(({ at, path }) => row(cellName(at), path.join(' / '))),
    unscored: matching.unscored.map(nameOf),
  };
}

/** A unit's form before it is taken: nothing has been recorded yet. */
export function SelfImportPreview({ work, file, onTake, onDrop }: SelfImportPreviewProps) {
  const { matching, name, notes } = file;
  const lines = linesOf(work, matching);
  const count = matching.matched.length;
  const titles = SELF_IMPORT_WORDS;
  return (
    <div className="stack" role="status">
      <p>{titles.read(name, count)}</p>
      <p className="soft small">{notes.join('；')}</p>
      <Lines title={titles.taken(count)} lines={lines.taken} />
      <Lines title={titles.unusable(lines.unusable.length)} lines={lines.unusable} open />
      <Lines title={titles.unmatched(lines.unmatched.length)} lines={lines.unmatched} open />
      <Lines title={titles.unscored(lines.unscored.length)} lines={lines.unscored} />
      {count === 0 ? (
        <p>{titles.nothing}</p>
      ) : (
        <Button kind="primary" onClick={onTake}>
          {titles.take(count)}
        </Button>
      )}
      <Button onClick={onDrop}>{titles.drop}</Button>
    </div>
  );
}
