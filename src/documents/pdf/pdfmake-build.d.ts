/** The browser build of pdfmake 0.3, of which only this much is used. */
declare module 'pdfmake/build/pdfmake.min.js' {
  interface Output {
    getStream(): Promise<unknown>;
    getBuffer(): Promise<Uint8Array>;
  }
  interface PdfMake {
    addVirtualFileSystem(
      files: Record<string, { readonly data: Uint8Array; readonly encoding: string }>,
    ): void;
    setFonts(fonts: Record<string, Record<string, string>>): void;
    setUrlAccessPolicy(mayFetch: (url: string) => boolean): void;
    /** Its setter is in the build for Node alone. */
    localAccessPolicy: ((path: string) => boolean) | undefined;
    createPdf(definition: object): Output;
  }
  const pdfmake: PdfMake;
  export = pdfmake;
}

/** Addresses of the fonts that the build makes from the packages' full ones. */
declare module 'virtual:pdf-fonts' {
  export const regular: string;
  export const bold: string;
  export const rare: string;
  /** Fonts of the code points from `from` to `to` each. */
  export const extensions: readonly {
    readonly from: number;
    readonly to: number;
    readonly address: string;
  }[];
}
