import type { ComponentType } from 'react';
import { lazyPart } from '../ui/lazy-part';
import { MissingPart } from './missing-part';

/**
 * A page by its name in a module that is loaded when the page is first shown. Where the module is
 * neither on the phone nor to be had (a part of the offline pack, without a network), the page says
 * so.
 */
export const lazyPage = <K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
) => lazyPart(load, name, MissingPart);
