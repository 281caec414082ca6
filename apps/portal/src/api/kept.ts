interface Entry<T> {
  readonly etag: string;
  readonly value: T;
}

/** So many answers with their versions; the one asked for longest ago makes room. */
export class Kept<T> {
  private readonly entries = new Map<string, Entry<T>>();

  constructor(private readonly most: number) {}

  get(key: string): Entry<T> | undefined {
    const entry = this.entries.get(key);
    if (entry) {
      this.entries.delete(key);
      this.entries.set(key, entry);
    }
    return entry;
  }

  set(key: string, entry: Entry<T>): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.most && oldest !== undefined) this.entries.delete(oldest);
  }
}
