/** One page of a browser engine, driven from outside by scripts and by the browser's own file input. */
export interface EnginePage {
  goto(url: string): Promise<void>;
  /** Runs the body of an async function in the page and brings what it returns as JSON. */
  run<T>(body: string): Promise<T>;
  /** Chooses a file in the input that the selector names. */
  choose(selector: string, path: string): Promise<void>;
  screenshot(path: string): Promise<void>;
}

/** A started browser. */
export interface EngineBrowser {
  readonly page: EnginePage;
  /** SIGKILL to every process of it; resolves when its main process is gone. */
  kill(): Promise<void>;
}

/** A browser engine that is not Chromium. */
export interface Engine {
  readonly name: 'webkit' | 'firefox';
  /** A camera and a position can be made up for it; where not, neither is tested. */
  readonly hasCamera: boolean;
  /**
   * Folder or file of the profile in which it writes down that an origin has a service worker. It
   * does so a moment after the worker is active; a browser killed before asks the network again.
   */
  readonly workersIn: string;
  /** Starts the browser on the profile folder, which outlives it. */
  start(profile: string): Promise<EngineBrowser>;
}
