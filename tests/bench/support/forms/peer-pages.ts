/** Entries of the peers' pages: as little as each peer's own guide asks for. */
export const PEER_ENTRIES = {
  odk: `
    import { createApp, h } from 'vue';
    import { OdkWebForm, webFormsPlugin, POST_SUBMIT__NEW_INSTANCE } from '@getodk/web-forms';
    const formXml = document.getElementById('xform').textContent;
    const none = async () => new Response('', { status: 404 });
    createApp({ render: () => h(OdkWebForm, { formXml, fetchFormAttachment: none, missingResourceBehavior: 'BLANK' }) })
      .use(webFormsPlugin).mount('#form');
  `,
  enketo: `
    import 'enketo-core/src/sass/formhub/formhub.scss';
    import { Form } from 'enketo-core';
    const modelStr = document.getElementById('model').textContent;
    const form = new Form(document.querySelector('form.or'), { modelStr }, {});
    const faults = form.init();
    if (faults.length > 0) throw new Error(faults.join('; '));
  `,
  /** The peer's own transformation, done once outside of what is measured, as its server caches it. */
  transformer: `
    import { transform } from 'enketo-transformer/web';
    globalThis.transformForm = async (xform) => { const { form, model } = await transform({ xform }); return { form, model }; };
  `,
} as const;

export type PeerEntry = keyof typeof PEER_ENTRIES;

const escaped = (text: string): string => text.replaceAll(/<\/script/gi, '<\\/script');

const page = (name: string, styles: readonly string[], body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>评价打分</title>${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}
<script type="module" src="/${name}/entry.js"></script></head><body>${body}</body></html>`;

/** ODK's page: the form definition as it is. */
export const odkPage = (xform: string): string =>
  page(
    'odk',
    [],
    `<div id="form"></div><script type="text/plain" id="xform">${escaped(xform)}</script>`,
  );

/** Enketo's page: the transformed form in place, its model beside it. */
export const enketoPage = (transformed: { form: string; model: string }): string =>
  page(
    'enketo',
    ['/enketo/style.css'],
    `<div class="main"><article class="paper"><header class="form-header clearfix"></header>${transformed.form}` +
      `</article></div><script type="text/plain" id="model">${escaped(transformed.model)}</script>`,
  );
