import { useState } from 'react';
import { agenciesResponse, agencyResponse } from '../../contract/registry';
import { CHOICE_WORDS as WORDS } from '../../text/registry-choice-words';
import { REGISTRY_WORDS } from '../../text/registry-words';
import { Button } from '../../ui/button';
import { EntryChooser } from './entry-chooser';
import type { FormProps } from './form-props';
import { HeldEntry } from './held-entry';

/** Takes the agency from the registry, and says how the one that was taken is there now. */
export function AgencyChoice({ draft, change }: FormProps) {
  const [choosing, setChoosing] = useState(false);
  const { agency, agencyEntry } = draft;
  return (
    <div>
      <Button aria-label={WORDS.agency} onClick={() => setChoosing(true)}>
        {WORDS.choose}
      </Button>
      {agencyEntry === undefined ? null : (
        <HeldEntry
          key={agencyEntry}
          path={`/registry/agencies/${agencyEntry}`}
          schema={agencyResponse}
          name={agency}
        />
      )}
      {choosing ? (
        <EntryChooser
          title={WORDS.agency}
          searchLabel={REGISTRY_WORDS.search.agencies}
          path="/registry/agencies"
          narrowed={{}}
          schema={agenciesResponse}
          aboutOf={({ category, record }) => category || record.creditCode}
          onChoose={({ id, record }) => {
            setChoosing(false);
            change({ agency: record.name, agencyEntry: id });
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </div>
  );
}
