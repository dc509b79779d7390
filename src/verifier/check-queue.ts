import { VERDICT_WORDS, VERIFIER_WORDS as WORDS } from '../text/verifier-words';
import { answerOf, type CheckedFile } from './checked-file';
import { type RunningCheck, runCheck } from './run-check';
import { type FileCard, fileCard } from './view/file-card';

interface Job {
  readonly file: File;
  readonly card: FileCard;
}

/** Checks files one after another, the newest card on top. */
export class CheckQueue {
  #jobs: readonly Job[] = [];
  #waiting: Job[] = [];
  #running: { readonly job: Job; readonly check: RunningCheck } | null = null;
  #vkey: string | null = null;

  constructor(
    private readonly list: HTMLElement,
    private readonly script: string,
    /** Told in a sentence what changed, for whoever does not see the page. */
    private readonly say: (sentence: string) => void,
  ) {}

  add(files: readonly File[]): void {
    for (const file of files) {
      const job: Job = {
        file,
        card: fileCard(file, { cancel: () => this.#cancel(job), again: () => this.#enqueue(job) }),
      };
      this.#jobs = [...this.#jobs, job];
      this.list.prepend(job.card.root);
      this.#enqueue(job);
    }
    // On a phone it would come below what can be seen.
    this.list.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  /** From now on answers rest on this key; those that stand there are made anew. */
  pin(vkey: string | null): void {
    this.#vkey = vkey;
    for (const job of this.#jobs) {
      if (this.#running?.job === job) this.#running.check.cancel();
      this.#enqueue(job);
    }
  }

  clear(): void {
    this.#waiting = [];
    this.#jobs = [];
    this.#running?.check.cancel();
    this.list.replaceChildren();
  }

  #enqueue(job: Job): void {
    if (!this.#waiting.includes(job)) this.#waiting.push(job);
    job.card.wait();
    this.#next();
  }

  #cancel(job: Job): void {
    if (this.#running?.job === job) this.#running.check.cancel();
  }

  #next(): void {
    const job = this.#running === null ? this.#waiting.shift() : undefined;
    if (job === undefined) return;
    job.card.work();
    const order = { file: job.file, vkey: this.#vkey };
    const check = runCheck(this.script, order, (progress) => job.card.progress(progress));
    this.#running = { job, check };
    check.result.then((checked) => this.#end(job, checked));
  }

  #end(job: Job, checked: CheckedFile | null): void {
    this.#running = null;
    // Asked for again while it ran: its next answer is the one that counts.
    if (this.#jobs.includes(job) && !this.#waiting.includes(job)) {
      job.card.show(checked);
      const answer = checked === null ? WORDS.cancelled : VERDICT_WORDS[answerOf(checked)].title;
      this.say(`${job.file.name}：${answer}`);
    }
    this.#next();
  }
}
