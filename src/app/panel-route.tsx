import { Redirect } from 'wouter';
import { PANEL_ROLES } from '../domain/assignment/role';
import { PanelRoutes } from '../features/panel/panel-routes';
import { FrameShow } from '../features/team/frame-show';
import { TakePage } from '../features/team/take-page';
import type { AssignmentView } from './assignment-route';
import { materialSlots } from './material-slots';

/** The pages of expert panels, with what they show of other features: one never imports another. */
export function PanelRoute({ view }: { readonly view: AssignmentView }) {
  if (!PANEL_ROLES.includes(view.session.who.role)) {
    return <Redirect to={`/a/${view.work.assignment}`} replace />;
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
