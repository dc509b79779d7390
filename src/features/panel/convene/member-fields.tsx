import { memo } from 'react';
import type { MemberDraft } from '../../../domain/panel/convening-draft';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { NumberField } from '../../../ui/number-field';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import type { EditConvening, FaultOf } from './convene-props';

const MAX_FIELD = 40;

export interface MemberFieldsProps {
  readonly member: MemberDraft;
  readonly name: string;
  /** Null where there is only one. */
  readonly parts: readonly { readonly value: string; readonly label: string }[] | null;
  readonly isWeighted: boolean;
  readonly edit: EditConvening;
  readonly faultOf: FaultOf;
}

/** What is said of one member; drawn anew when something of this one changes. */
export const MemberFields = memo(function MemberFields(props: MemberFieldsProps) {
  const { member, name, parts, isWeighted, edit, faultOf } = props;
  const { person } = member;
  const put = (next: Partial<MemberDraft>) =>
    edit((now) => ({
      ...now,
      members: now.members.map((each) => (each.person === person ? { ...each, ...next } : each)),
    }));
  return (
    <>
      <TextField
        label={CONVENE_WORDS.field(name)}
        maxLength={MAX_FIELD}
        value={member.field}
        error={faultOf('memberField', CONVENE_WORDS.fieldMissing, person)}
        onChange={(event) => put({ field: event.target.value })}
      />
      {parts === null ? null : (
        <SelectField
          label={CONVENE_WORDS.partOf(name)}
          value={member.part}
          options={parts}
          onChange={(part) => put({ part })}
        />
      )}
      {isWeighted ? (
        <NumberField
          label={CONVENE_WORDS.memberWeight(name)}
          suffix={CONVENE_WORDS.percent}
          value={member.weight}
          error={faultOf('memberWeight', CONVENE_WORDS.weightMissing, person)}
          onChange={(event) => put({ weight: event.target.value })}
        />
      ) : null}
    </>
  );
});
