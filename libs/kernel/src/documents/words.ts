/** Finds a text of one language by its key; null where there is none. */
export type Lookup = (key: string) => string | null;

/** The fixed texts of a document in one language, with `{parameter}` places. A missing text is a fault, never a gap on paper. */
export class Words {
  constructor(private readonly lookup: Lookup) {}

  of(key: string, parameters: Readonly<Record<string, string | number>> = {}): string {
    const text = this.lookup(key);
    if (text === null) throw new Error(`documents have no text ${key}`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = parameters[name];
      if (value === undefined) throw new Error(`text ${key} wants {${name}}`);
      return String(value);
    });
  }

  /** The word for a code of a list; a code that has no word yet stands for itself. */
  code(list: string, code: string): string {
    return this.lookup(`${list}.${code}`) ?? code;
  }
}
