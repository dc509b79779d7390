import type { FrameworkPreview } from '../../documents/framework/import-outcome';
import { type Framework, indicatorsOf } from '../../domain/framework/framework';
import { draftFaults, hinders } from '../../domain/framework/framework-draft';
import { EDITOR_WORDS, TABLE_WORDS } from '../../text/framework-editor-words';
import { IMPORT_WORDS } from '../../text/framework-file-words';
import { PREVIEW_FORM_WORDS } from '../../text/framework-import-words';
import { WEIGHTS_WORDS } from '../../text/framework-sheet-words';
import { Facts } from '../../ui/facts';
import { differenceOf } from './import-difference';
import { assumedLines, differenceLines } from './import-lines';
import { printPoints } from './node-rows';
import { remainderMilli, sumMilli } from './weights';

const WORDS = IMPORT_WORDS;

export interface ImportPreviewProps {
  readonly preview: FrameworkPreview;
  readonly present: Framework | null;
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
}

function Lines({ title, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="framework-import-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function sayWeights(framework: Framework): string {
  const sum = printPoints(sumMilli(indicatorsOf(framework)));
  const rest = remainderMilli(framework);
  const points = printPoints(Math.abs(rest));
  if (rest === 0) return WORDS.sumEven(sum);
  return rest > 0 ? WORDS.sumShort(sum, points) : WORDS.sumOver(sum, points);
}

/** What a file holds: its form, what is in it, what was assumed, and what it would change. */
export function ImportPreview({ preview, present }: ImportPreviewProps) {
  const { form, framework } = preview;
  const { levels } = framework;
  const groups = levels.reduce((count, level) => count + level.groups.length, 0);
  const faults = draftFaults(framework).filter(hinders).length;
  const by = form === 'table' ? 'name' : 'id';
  const changes = present === null ? [] : differenceLines(differenceOf(present, framework, by));
  const items = [
    { term: WORDS.form, detail: PREVIEW_FORM_WORDS[form] },
    { term: WORDS.name, detail: framework.title || TABLE_WORDS.unnamed },
    {
      term: WORDS.content,
      detail: WORDS.counts(levels.length, groups, indicatorsOf(framework).length),
    },
    { term: WORDS.sum, detail: sayWeights(framework) },
    { term: WORDS.weights, detail: WEIGHTS_WORDS[framework.weights] },
    {
      term: WORDS.check,
      detail: faults === 0 ? EDITOR_WORDS.usable : EDITOR_WORDS.faults(faults),
    },
  ];
  return (
    <>
      <Facts items={items} />
      <Lines title={WORDS.assumed} lines={assumedLines(preview)} />
      <Lines title={WORDS.difference} lines={changes} />
    </>
  );
}
