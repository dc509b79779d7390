import { BASE_FAULT_WORDS, MAP_WORDS } from '../../text/map-words';
import { ChoiceGroup } from '../../ui/choice-group';
import { Notice } from '../../ui/notice';
import type { ShownBase } from './use-map-base';

/** Which base map lies under the picture, where there is a choice; and why it does not show. */
export function BaseChoiceField({ shown }: { readonly shown: ShownBase }) {
  const { choices, id, fault, choose } = shown;
  return (
    <>
      {fault === null ? null : <Notice tone="warning" live {...BASE_FAULT_WORDS[fault]} />}
      {choices.length < 2 ? null : (
        <ChoiceGroup
          legend={MAP_WORDS.base}
          value={id}
          onChange={choose}
          choices={choices.map(({ id: value, name, base }) => ({
            ...{ value, label: name },
            ...(base.kind === 'tiles' ? { detail: MAP_WORDS.online(base.datum) } : {}),
            ...(base.kind === 'blank' ? { detail: MAP_WORDS.blankDetail } : {}),
          }))}
        />
      )}
    </>
  );
}
