import { useState } from 'react';
import { APP_WORDS } from '../text/app-words';
import { IN_APP_NAME, UNFIT_WORDS } from '../text/unfit-browser-words';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import { PageFrame } from '../ui/page-frame';
import { TextArea } from '../ui/text-area';
import type { UnfitBrowser } from './unfit-browser';
import { unfitStart } from './unfit-start';

function HowToMove({ link }: { readonly link: string }) {
  const [told, setTold] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setTold(UNFIT_WORDS.copied);
    } catch {
      setTold(UNFIT_WORDS.copyFailed);
    }
  };
  return (
    <Card title={UNFIT_WORDS.how}>
      <ol className="stack">
        {UNFIT_WORDS.steps.map((step, index) => (
          <li key={step}>{`${index + 1}. ${step}`}</li>
        ))}
      </ol>
      <TextArea label={UNFIT_WORDS.link} readOnly value={link} />
      <Button onClick={() => void copy()}>{UNFIT_WORDS.copy}</Button>
      <p role="status">{told}</p>
    </Card>
  );
}

/** Stands instead of the app where working would lose work. */
export function UnfitPage({ why }: { readonly why: UnfitBrowser | { readonly failed: unknown } }) {
  const unfit = 'failed' in why ? unfitStart(why.failed) : why;
  const words =
    unfit.kind === 'in-app'
      ? UNFIT_WORDS.inApp(IN_APP_NAME[unfit.browser])
      : UNFIT_WORDS[unfit.kind];
  return (
    <PageFrame title={words.title} context={APP_WORDS.name}>
      <Notice tone="warning" {...words}>
        {unfit.kind === 'unopened' ? (
          <details>
            <summary>{UNFIT_WORDS.detail}</summary>
            <code>{unfit.detail}</code>
          </details>
        ) : null}
      </Notice>
      {unfit.kind === 'full' || unfit.kind === 'unopened' ? (
        <Button kind="primary" onClick={() => location.reload()}>
          {UNFIT_WORDS.reload}
        </Button>
      ) : null}
      {unfit.kind === 'in-app' ? <HowToMove link={location.href} /> : null}
    </PageFrame>
  );
}
