import { lazyPage } from './lazy-page';

/** All that an unlocked phone shows; its script comes while the passphrase is awaited. */
export const AppRoutes = lazyPage(() => import('./routes'), 'AppRoutes');
