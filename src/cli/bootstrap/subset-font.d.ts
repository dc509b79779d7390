/** Harfbuzz as a function; it brings no types of its own. */
declare module 'subset-font' {
  function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { readonly targetFormat: 'truetype'; readonly noHinting: boolean },
  ): Promise<Uint8Array>;
  export = subsetFont;
}
