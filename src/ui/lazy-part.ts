import { type ComponentType, createContext, lazy, type ReactNode, useContext } from 'react';

/** What stands in the place of a part that did not load. */
export const MissingSlot = createContext<() => ReactNode>(() => null);

/** Drawn by whatever the app has put there. */
const Missing = (): ReactNode => useContext(MissingSlot)();

/**
 * A component by its name in a module that is loaded when it is first shown.
 * @param Instead shown where the module is neither on the phone nor to be had
 */
export const lazyPart = <K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
  Instead: () => ReactNode = Missing,
) =>
  lazy(async (): Promise<{ default: ComponentType<P> }> => {
    try {
      return { default: (await load())[name] };
    } catch {
      return { default: Instead };
    }
  });
