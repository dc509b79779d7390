import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../../../src/cli/bench/chromium-path';

const NEEDED =
  'A small disk could not be mounted: this test needs Linux with unshare, nsenter and mount (util-linux), and user namespaces that are allowed (in a container: --security-opt seccomp=unconfined, or --privileged).';

const KIB = 1024;

/** Mounts in a namespace of its own, says so, and holds it until its input ends. */
const HOLD = 'mount -t tmpfs -o size="$1" tmpfs "$2" && echo mounted && exec cat >/dev/null';

function holdNamespace(bytes: number, folder: string): Promise<ChildProcess> {
  const args = ['-U', '-r', '-m', 'sh', '-c', HOLD, 'sh', String(bytes), folder];
  const child = spawn('unshare', args, { stdio: ['pipe', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    child.stdout.once('data', () => resolve(child));
    child.once('error', (cause) => reject(new Error(NEEDED, { cause })));
    child.once('exit', () => reject(new Error(`${NEEDED}\n${said}`)));
  });
}

/** A disk of its own, so small that it can really be filled; needs no root. */
export class SmallDisk {
  private constructor(
    private readonly holder: ChildProcess,
    /** Where its programs find it. */
    private readonly folder: string,
    /** A program to be started as the browser, which sees the disk. */
    readonly browser: string,
  ) {}

  /** @throws Error that says what is needed where the machine allows no such disk */
  static async mount(bytes: number): Promise<SmallDisk> {
    const folder = await mkdtemp(join(tmpdir(), 'takan-disk-'));
    const holder = await holdNamespace(bytes, folder);
    const browser = `${folder}-browser.sh`;
    const enter = `nsenter --preserve-credentials -t ${holder.pid} -U -m`;
    await writeFile(browser, `#!/bin/sh\nexec ${enter} ${await chromiumPath(process.env)} "$@"\n`);
    await chmod(browser, 0o755);
    return new SmallDisk(holder, folder, browser);
  }

  /** The browser's profile, by the name that the browser knows. */
  get profile(): string {
    return join(this.folder, 'profile');
  }

  /** The same places by the name that we know. */
  private outside(...path: readonly string[]): string {
    return join(`/proc/${this.holder.pid}/root${this.folder}`, ...path);
  }

  /**
   * Has the browser promise to keep what an address stores, as it does for an app on the home screen.
   * To be said before it is started: granting over the debugger answers the page and promises nothing.
   */
  async promiseToKeep(origin: string): Promise<void> {
    const kept = { [`${origin},*`]: { setting: 1 } };
    const preferences = {
      profile: { content_settings: { exceptions: { durable_storage: kept } } },
    };
    await mkdir(this.outside('profile', 'Default'), { recursive: true });
    const text = JSON.stringify(preferences);
    await writeFile(this.outside('profile', 'Default', 'Preferences'), text);
  }

  async leftBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.outside());
    return bavail * bsize;
  }

  /** Somebody else's file grows until so many bytes are left. */
  async fillUpTo(leftBytes: number): Promise<void> {
    const piece = Buffer.alloc(256 * KIB, 1);
    for (let more = await this.missing(leftBytes); more > 0; more = await this.missing(leftBytes)) {
      await appendFile(this.outside('others'), piece.subarray(0, Math.min(more, piece.length)));
    }
  }

  private missing = async (leftBytes: number): Promise<number> =>
    (await this.leftBytes()) - leftBytes;

  /** Somebody else's file goes. */
  async empty(): Promise<void> {
    await rm(this.outside('others'), { force: true });
  }

  /** After the browser has ended. */
  async unmount(): Promise<void> {
    const gone = once(this.holder, 'exit');
    this.holder.stdin?.end();
    await gone;
    await rm(this.folder, { recursive: true, force: true });
    await rm(this.browser, { force: true });
  }
}
