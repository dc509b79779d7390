import { Component, type ReactNode } from 'react';
import { CRASH_WORDS } from '../text/app-words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { PageFrame } from '../ui/page-frame';

interface Caught {
  readonly error: Error | null;
}

/** What an error looks like to a person: the work is safe, open the page again. */
export function CrashPage({ error }: { readonly error: Error }) {
  const again = (
    <Button kind="primary" onClick={() => location.reload()}>
      {CRASH_WORDS.reload}
    </Button>
  );
  return (
    <PageFrame title={CRASH_WORDS.title} actions={again}>
      <Notice
        tone="danger"
        live
        title={CRASH_WORDS.title}
        safe={CRASH_WORDS.safe}
        next={CRASH_WORDS.next}
      >
        <details>
          <summary>{CRASH_WORDS.detail}</summary>
          <code>{`${error.name}: ${error.message}`}</code>
        </details>
      </Notice>
    </PageFrame>
  );
}

/** Whatever fails while drawing ends here, with words instead of an empty screen. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { error: null };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <CrashPage error={error} />;
  }
}
