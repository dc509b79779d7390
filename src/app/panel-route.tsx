import { Redirect } from 'wouter';
import { PANEL_ROLES, TEAM_ROLES } from '../domain/assignment/role';
import { PanelRoutes } from '../features/panel/panel-routes';
import { FrameShow } from '../features/team/frame-show';
import { TakePage } from '../features/team/take-page';
import type { AssignmentView } from './assignment-route';
import { materialSlots } from './material-slots';
import { mustDeclare } from './must-declare';

/** The pages of expert panels, with what they show of other features: one never imports another. */
export function PanelRoute({ view }: { readonly view: AssignmentView }) {
  const { person, role } = view.session.who;
  const { assignment, pkg, evaluation } = view.work;
  if (!PANEL_ROLES.includes(role) && !TEAM_ROLES.includes(role)) {
    return <Redirect to={`/a/${assignment}`} replace />;
  }
  const isIndependent = evaluation.declarations[person]?.outcome === 'independent';
  if (TEAM_ROLES.includes(role) && !isIndependent && mustDeclare(pkg, person)) {
    return <Redirect to={`/a/${assignment}/declare`} replace />;
  }
  // What is missing of the evaluation is nothing to tell those who sit in a panel.
  const signs = view.signs.filter(({ kind }) => kind !== 'missing');
  return (
    <PanelRoutes
      {...{ ...view, signs }}
      slots={{
        ...materialSlots(view),
        show: (data) => <FrameShow data={data} />,
        take: (back) => <TakePage {...{ ...view, signs, back }} />,
      }}
    />
  );
}
