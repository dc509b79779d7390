import type { Framework } from '../../domain/framework/framework';
import type { Grid, Place } from '../../domain/sheet/grid';
import { FACT_LABELS, type FactLabel, WEIGHTS_WORDS } from '../../text/framework-sheet-words';
import type { CellReader } from './cell-reader';
import { FACT_ORDER, factsOf } from './lay-out-facts';
import { shownCell, shownText } from './shown-text';
import { kindOfWord } from './sourcing-cells';

/** Lengths that the form of a framework allows. */
const LIMITS = { title: 120, version: 40, source: 200 } as const;

function editedWeights(reader: CellReader, at: Place, framework: Framework): Framework {
  const weights = kindOfWord(WEIGHTS_WORDS, reader.shown(at));
  if (weights !== null) return { ...framework, weights };
  reader.expect(at, { kind: 'word', words: Object.values(WEIGHTS_WORDS) });
  return framework;
}

function edited(reader: CellReader, at: Place, label: FactLabel, framework: Framework): Framework {
  switch (label) {
    case 'title':
    case 'version':
    case 'source':
      return { ...framework, [label]: reader.text(at, 1, LIMITS[label]) };
    case 'weights':
      return editedWeights(reader, at, framework);
    default:
      reader.expect(at, { kind: 'unchanged' });
      return framework;
  }
}

/** Takes edits of title, version, source and kind of weights; the other facts are not edited here. */
export function editFacts(reader: CellReader, grid: Grid, framework: Framework): Framework {
  const was = factsOf(framework);
  return FACT_ORDER.reduce((now, label) => {
    const row = grid.rows.findIndex((cells) => shownCell(cells[0]) === FACT_LABELS[label]);
    const at = { row, column: 1 };
    const isSame = row < 0 || reader.shown(at) === shownText(was[label]);
    return isSame ? now : edited(reader, at, label, now);
  }, framework);
}
