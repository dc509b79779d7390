import { type ReactNode, useMemo, useState } from 'react';
import type { Framework } from '../../domain/framework/framework';
import { draftFaults, hinders } from '../../domain/framework/framework-draft';
import { DescriptionSection } from './description-section';
import { type Editing, EditingProvider } from './editor-context';
import { FaultList } from './fault-list';
import { placeFaults } from './fault-place';
import { IndicatorPanel } from './indicator-panel';
import { IndicatorTable } from './indicator-table';
import './frameworks.css';
import './framework-form.css';
import './framework-table.css';
import './framework-rule.css';
import './framework-list.css';

export interface FrameworkViewProps {
  readonly framework: Framework;
  /** Null for whoever only reads. */
  readonly editing: Pick<Editing, 'edit' | 'settle'> | null;
  /** Above it, made of the number of faults. */
  readonly head: (faults: number) => ReactNode;
}

const nothing = (): void => undefined;

/** A framework with its faults, to read or to edit: description, table, and the indicator opened. */
export function FrameworkView({ framework, editing, head }: FrameworkViewProps) {
  const [selected, select] = useState<string | null>(null);
  const faults = useMemo(() => placeFaults(framework, draftFaults(framework)), [framework]);
  const state: Editing = {
    ...{ framework, faults, selected, select, readOnly: editing === null },
    edit: editing?.edit ?? nothing,
    settle: editing?.settle ?? nothing,
  };
  return (
    <EditingProvider value={state}>
      <div className="framework-editor">
        {head(faults.filter(({ fault }) => hinders(fault)).length)}
        <DescriptionSection />
        <FaultList />
        <div className="framework-columns">
          <IndicatorTable />
          <IndicatorPanel />
        </div>
      </div>
    </EditingProvider>
  );
}
