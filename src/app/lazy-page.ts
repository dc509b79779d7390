import { type ComponentType, lazy } from 'react';

/** A page by its name in a module that is loaded when the page is first shown. */
export const lazyPage = <K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
) => lazy(async () => ({ default: (await load())[name] }));
