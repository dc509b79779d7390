import { lazyPage } from './lazy-page';

/** The pages of an assignment, which most starts of the app lead to. */
export const AssignmentRoutes = lazyPage(() => import('./assignment-routes'), 'AssignmentRoutes');
