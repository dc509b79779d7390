import { indicatorsOf } from '../../../domain/framework/framework';
import { conveningIndicators } from '../../../domain/panel/asked-of';
import { mayOpenMaterials } from '../../../domain/panel/member-step';
import { isBefore } from '../../../store/panel/wanted-materials';
import { CARRY_WORDS } from '../../../text/carry-words';
import { GIVE_WORDS, MATERIALS_WORDS } from '../../../text/materials-words';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { type SessionPageProps, sessionAddress } from '../panel-props';
import { GiveCard } from './give-card';
import { MaterialList } from './material-list';
import { MaterialsProgress } from './materials-progress';
import { lyingBefore } from './use-materials';

interface Place {
  readonly indicator: string | null;
  readonly name: string;
}

/** The whole, and then each indicator of the convening that whoever looks has not left. */
function placesOf({ work, state }: SessionPageProps): readonly Place[] {
  const asked = new Set(conveningIndicators(state.convening));
  const shown = indicatorsOf(work.pkg.framework).filter(
    ({ id }) => asked.has(id) && !state.hidden.includes(id),
  );
  const named = shown.map(({ id, name }): Place => ({ indicator: id, name }));
  return [{ indicator: null, name: MATERIALS_WORDS.whole }, ...named];
}

function Shown({ session, slots, state, places }: SessionPageProps & { places: readonly Place[] }) {
  const all = places.length === 0 ? [] : lyingBefore(state.materials);
  if (all.length === 0) {
    return <Empty title={MATERIALS_WORDS.none} detail={MATERIALS_WORDS.noneDetail} />;
  }
  return (
    <>
      <MaterialsProgress session={session} materials={all} />
      {places.map(({ indicator, name }) => {
        const own = all.filter((each) => each.indicator === indicator);
        if (own.length === 0) return null;
        return (
          <Card key={name} title={name}>
            <MaterialList {...{ session, slots }} label={name} materials={own} />
          </Card>
        );
      })}
    </>
  );
}

/** What the panel was given: to look at, and for the lead evaluator to give and take back. */
export function MaterialsPage(props: SessionPageProps) {
  const { session, signs, state } = props;
  const { person, role } = session.who;
  const isLead = role === 'leadEvaluator';
  const places = placesOf(props);
  return (
    <PageFrame
      title={isLead ? GIVE_WORDS.go : MATERIALS_WORDS.title}
      context={state.convening.title}
      back={{ to: sessionAddress(props), label: state.convening.title }}
      signs={signs}
    >
      {isBefore(state, person) && !mayOpenMaterials(state, person) ? (
        <Notice title={MATERIALS_WORDS.pledgeFirst} />
      ) : isLead ? (
        <>
          <p>{GIVE_WORDS.lead}</p>
          <p className="soft">{GIVE_WORDS.limits}</p>
          {places.map((place) => (
            <GiveCard key={place.name} {...props} {...place} />
          ))}
          <Card title={CARRY_WORDS.title}>
            <p>{GIVE_WORDS.carryLead}</p>
            <ButtonLink to={`${sessionAddress(props)}/show`}>{CARRY_WORDS.show}</ButtonLink>
          </Card>
        </>
      ) : (
        <Shown {...props} places={isBefore(state, person) ? places : []} />
      )}
    </PageFrame>
  );
}
