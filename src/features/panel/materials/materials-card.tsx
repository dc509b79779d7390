import { mayOpenMaterials } from '../../../domain/panel/member-step';
import { isBefore } from '../../../store/panel/wanted-materials';
import { GIVE_WORDS, MATERIALS_WORDS } from '../../../text/materials-words';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { type SessionPageProps, sessionAddress } from '../panel-props';
import { MaterialList } from './material-list';
import { MaterialsProgress } from './materials-progress';
import { lyingBefore } from './use-materials';

/** What the panel was given, on the page of the session: how much is here, and what is about the whole. */
export function MaterialsCard(props: SessionPageProps) {
  const { session, slots, state } = props;
  const { role, person } = session.who;
  const to = `${sessionAddress(props)}/materials`;
  if (role === 'leadEvaluator') {
    return (
      <Card title={MATERIALS_WORDS.title}>
        <ButtonLink to={to}>{GIVE_WORDS.go}</ButtonLink>
      </Card>
    );
  }
  const all = lyingBefore(state.materials);
  if (all.length === 0 || !isBefore(state, person)) return null;
  if (!mayOpenMaterials(state, person)) {
    return (
      <Card title={MATERIALS_WORDS.title}>
        <MaterialsProgress session={session} materials={all} />
        <p>{MATERIALS_WORDS.pledgeFirst}</p>
      </Card>
    );
  }
  const whole = all.filter(({ indicator }) => indicator === null);
  return (
    <Card title={MATERIALS_WORDS.title}>
      <MaterialsProgress session={session} materials={all} />
      {whole.length === 0 ? null : (
        <MaterialList {...{ session, slots }} label={MATERIALS_WORDS.whole} materials={whole} />
      )}
      <ButtonLink to={to}>{MATERIALS_WORDS.open(all.length)}</ButtonLink>
    </Card>
  );
}
