import { type ReactNode, useEffect, useRef } from 'react';
import { AppLink } from './app-link';
import { Icon } from './icon';
import { Sign, type SignFacts } from './sign';
import './page-frame.css';

export interface PageFrameProps {
  /** Where I am. Stands in the browser's history, so it names nobody. */
  readonly title: string;
  /** Within what: usually the project. */
  readonly context?: string | undefined;
  readonly back?: { readonly to: string; readonly label: string };
  /** Whether it is safe and what is still missing; the same place on every page. */
  readonly signs?: readonly SignFacts[];
  /** Further controls at the top right, such as the way to the settings. */
  readonly corner?: ReactNode;
  /** The main action and its companions, within reach of the thumb. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

let visited = false;

/**
 * Notes that a page is shown. False for the first of a visit, which alone leaves the focus where the
 * browser put it.
 */
export function arrive(): boolean {
  const before = visited;
  visited = true;
  return before;
}

function useArrival(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Without the context: browsers keep the titles of pages in their history, in clear.
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (arrive()) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

/** The frame of every page: top bar with the three signs, the work, the bottom bar. */
export function PageFrame(props: PageFrameProps) {
  const { title, context, back, signs = [], corner, actions, wide, children } = props;
  const heading = useArrival(title);
  return (
    <div className={wide ? 'page wide' : 'page'}>
      <header className="page-top">
        <div className="page-top-inner">
          <div className="page-where">
            {back === undefined ? null : (
              <AppLink to={back.to} className="page-back" aria-label={back.label}>
                <Icon name="back" />
              </AppLink>
            )}
            <div className="page-names">
              {context === undefined ? null : <p className="page-context">{context}</p>}
              <h1 ref={heading} tabIndex={-1}>
                {title}
              </h1>
            </div>
            {corner}
          </div>
          {signs.length === 0 ? null : (
            <div className="signs">
              {signs.map((facts) => (
                <Sign key={facts.kind} facts={facts} />
              ))}
            </div>
          )}
        </div>
      </header>
      <main className="page-main">{children}</main>
      {actions === undefined ? null : (
        <footer className="page-actions">
          <div className="page-actions-inner">{actions}</div>
        </footer>
      )}
    </div>
  );
}
