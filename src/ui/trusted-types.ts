/** What a browser with trusted types asks before a text becomes markup or the address of a script. */
export interface TypesPolicy {
  /** The markup; null where it may not become any. */
  createHTML(markup: string): string | null;
  /** The address; null where no script may come from it. */
  createScriptURL(address: string): string | null;
}

/** Not in TypeScript's own types. */
interface TrustedTypesWindow {
  readonly location: { readonly origin: string };
  readonly trustedTypes?: { createPolicy(name: 'default', policy: TypesPolicy): unknown };
}

/** Text without a tag, and the tags that Leaflet has as constants: nothing that could do anything. */
const HARMLESS = /^([^<]|<svg\/>|<\/?span( aria-hidden="true")?>)*$/;

/** A script of a build, by its path. */
const OWN_SCRIPT = /^\/(assets\/[\w.-]+|service-worker)\.js$/;

/** The one policy of our pages: what it lets pass has no tag that anybody wrote, or is a script of ours. */
export const typesPolicy = (origin: string): TypesPolicy => ({
  createHTML: (text) => (HARMLESS.test(text) ? text : null),
  createScriptURL: (text) => (OWN_SCRIPT.test(text.replace(origin, '')) ? text : null),
});

/** Puts the policy in force; comes before everything else that a page does. */
export const startTrustedTypes = (page: TrustedTypesWindow = window): void => {
  page.trustedTypes?.createPolicy('default', typesPolicy(page.location.origin));
};
