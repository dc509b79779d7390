import type { AssignmentWork } from '../../store/assignment-work';
import { PICTURE_WORDS } from '../../text/picture-words';
import { RadarChart } from '../../ui/chart/radar-chart';
import { ScoreBars } from '../../ui/chart/score-bars';
import { indicatorRows, levelRows } from './chart-rows';
import type { TreeLevel } from './tree-view';

export interface ScorePicturesProps {
  readonly work: AssignmentWork;
  readonly levels: readonly TreeLevel[];
}

/** Radar of the first levels and bars of all indicators; loaded when somebody wants to look. */
export function ScorePictures({ work, levels }: ScorePicturesProps) {
  const addressOf = (id: string) => `/a/${work.assignment}/i/${id}`;
  return (
    <div className="stack">
      <RadarChart
        title={PICTURE_WORDS.levels}
        description={PICTURE_WORDS.levelsHow}
        rows={levelRows(levels)}
        unscored={PICTURE_WORDS.unscored}
      />
      <ScoreBars
        title={PICTURE_WORDS.indicators}
        description={PICTURE_WORDS.indicatorsHow}
        rows={indicatorRows(levels, work.pkg.framework, addressOf)}
        unscored={PICTURE_WORDS.unscored}
      />
    </div>
  );
}
