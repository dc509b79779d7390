import type { Framework } from '../../domain/framework/framework';
import type { Manifest } from '../../domain/report/manifest';
import { differencesOfManifest } from '../../domain/report/self-differences';
import { scoresOfManifest } from '../../domain/report/sheet-scores';
import { DESK_WORDS } from '../../text/desk-words';
import { Button } from '../../ui/button';
import { saveFile } from '../../ui/save-file';

export interface ScoreSheetButtonsProps {
  readonly name: string;
  readonly framework: Framework;
  readonly manifest: Manifest;
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/** The scores of a sealed report as a score sheet, which anyone can check again. */
export function ScoreSheetButtons({ name, framework, manifest }: ScoreSheetButtonsProps) {
  const save = async (form: keyof typeof TYPES) => {
    // Only who takes a sheet along loads what writes one.
    const { writeScoreSheet } = await import('../../documents/score-sheet/write-score-sheet');
    const scores = scoresOfManifest(framework, manifest);
    const compared = differencesOfManifest(framework, manifest);
    const bytes = writeScoreSheet(framework, scores, form, compared);
    saveFile(
      `${DESK_WORDS.report.sheetName(name)}.${form}`,
      new Blob([bytes], { type: TYPES[form] }),
    );
  };
  return (
    <p className="desk-buttons">
      <Button onClick={() => void save('xlsx')}>{DESK_WORDS.report.sheetExcel}</Button>
      <Button onClick={() => void save('csv')}>{DESK_WORDS.report.sheetCsv}</Button>
    </p>
  );
}
