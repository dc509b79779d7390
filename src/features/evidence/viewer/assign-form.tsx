import { type FormEvent, useState } from 'react';
import type { Evidence } from '../../../domain/evidence/evidence';
import { indicatorsOf } from '../../../domain/framework/framework';
import { checkpointsOf } from '../../../domain/framework/rule-inputs';
import type { AssignmentWork } from '../../../store/assignment-work';
import { CAPTURE_WORDS } from '../../../text/capture-words';
import { ASSIGN_WORDS } from '../../../text/viewer-words';
import { Button } from '../../../ui/button';
import { SelectField } from '../../../ui/select-field';

export interface AssignFormProps {
  readonly work: AssignmentWork;
  /** Resolves to false when nothing was written; what was chosen stays then. */
  readonly onAssign: (proves: Evidence['proves']) => Promise<boolean>;
}

const NOTHING = { indicator: '', checkpoint: '', site: '' };

function optionsFor({ pkg }: AssignmentWork, indicatorId: string) {
  const indicators = indicatorsOf(pkg.framework);
  const chosen = indicators.find(({ id }) => id === indicatorId);
  const points = chosen === undefined ? [] : checkpointsOf(chosen.rule);
  return {
    indicators: [
      { value: '', label: ASSIGN_WORDS.choose },
      ...indicators.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
    ],
    points: points.map(({ id, text }) => ({ value: id, label: text })),
    sites: pkg.sites.map(({ id, name }) => ({ value: id, label: name })),
  };
}

/** One more thing that evidence proves: an indicator, perhaps one check point, perhaps at one site. */
export function AssignForm({ work, onAssign }: AssignFormProps) {
  const [chosen, setChosen] = useState(NOTHING);
  const [lacking, setLacking] = useState(false);
  const { indicators, points, sites } = optionsFor(work, chosen.indicator);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setLacking(chosen.indicator === '');
    if (chosen.indicator === '') return;
    const { indicator, checkpoint, site } = chosen;
    const proves = { indicator, checkpoint: checkpoint || null, site: site || null };
    if (await onAssign(proves)) setChosen(NOTHING);
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <SelectField
        label={ASSIGN_WORDS.indicator}
        error={lacking ? ASSIGN_WORDS.chooseFirst : undefined}
        value={chosen.indicator}
        options={indicators}
        onChange={(indicator) => setChosen({ ...chosen, indicator, checkpoint: '' })}
      />
      {points.length === 0 ? null : (
        <SelectField
          label={ASSIGN_WORDS.checkpoint}
          value={chosen.checkpoint}
          options={[{ value: '', label: CAPTURE_WORDS.wholeIndicator }, ...points]}
          onChange={(checkpoint) => setChosen({ ...chosen, checkpoint })}
        />
      )}
      {sites.length === 0 ? null : (
        <SelectField
          label={ASSIGN_WORDS.site}
          value={chosen.site}
          options={[{ value: '', label: ASSIGN_WORDS.noSite }, ...sites]}
          onChange={(site) => setChosen({ ...chosen, site })}
        />
      )}
      <Button type="submit">{ASSIGN_WORDS.assign}</Button>
    </form>
  );
}
