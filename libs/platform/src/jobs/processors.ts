import type { JobKind, JobPayload } from './job.ts';
import { jobKinds } from './job.ts';

type Run = (payload: Readonly<Record<string, string>>) => Promise<void>;

/** Which code does which job: every declared name exactly once, or the process refuses to start. */
export class Processors {
  private readonly byName = new Map<string, Run>();

  process<Payload extends JobPayload<Payload>>(kind: JobKind<Payload>, run: (payload: Payload) => Promise<void>): this {
    if (this.byName.has(kind.name)) throw new Error(`job ${kind.name} has two processors`);
    this.byName.set(kind.name, run as Run);
    return this;
  }

  /** Throws when some declared job has no processor, or a processor serves a name that nobody declared. */
  assertComplete(declared: ReadonlySet<string> = jobKinds): void {
    const missing = [...declared].filter((name) => !this.byName.has(name));
    const unknown = [...this.byName.keys()].filter((name) => !declared.has(name));
    if (missing.length > 0) throw new Error(`jobs without a processor: ${missing.join(', ')}`);
    if (unknown.length > 0) throw new Error(`processors of jobs that nobody declared: ${unknown.join(', ')}`);
  }

  /** A job whose name is unknown fails, and so stays visible: it comes from a newer or an older version of the product. */
  async run(name: string, payload: Readonly<Record<string, string>>): Promise<void> {
    const run = this.byName.get(name);
    if (!run) throw new Error(`no processor for job ${name}`);
    await run(payload);
  }
}
