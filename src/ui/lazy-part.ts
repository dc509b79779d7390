import {
  type ComponentType,
  createContext,
  createElement,
  type FunctionComponent,
  lazy,
  type ReactNode,
  useContext,
  useState,
} from 'react';

/** What stands in the place of a part that did not load. */
export const MissingSlot = createContext<() => ReactNode>(() => null);

/** Drawn by whatever the app has put there. */
const Missing = (): ReactNode => useContext(MissingSlot)();

/** A component that is loaded when it is first shown, or earlier by `ahead`. */
export type LazyPart<P extends object> = FunctionComponent<P> & {
  /** Loads it now, so that it is shown without a wait. What does not load is tried again when shown. */
  readonly ahead: () => Promise<void>;
};

/**
 * A component by its name in a module that is loaded when it is first shown.
 * @param Instead shown where the module is neither on the phone nor to be had
 */
export function lazyPart<K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
  Instead: () => ReactNode = Missing,
): LazyPart<P> {
  let here: ComponentType<P> | null = null;
  const Later: ComponentType<P> = lazy(async (): Promise<{ default: ComponentType<P> }> => {
    try {
      return { default: (await load())[name] };
    } catch {
      return { default: Instead };
    }
  });
  const Part = (props: P) => {
    // What is here is not suspended for: React would leave its stand-in on the screen for 300 ms.
    const [Shown] = useState<ComponentType<P>>(() => here ?? Later);
    return createElement(Shown, props);
  };
  const ahead = async (): Promise<void> => {
    here = (await load())[name];
  };
  return Object.assign(Part, { ahead: () => ahead().catch(() => undefined) });
}
