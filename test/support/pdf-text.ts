import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<number, { readonly head: string; readonly stream: Buffer | null }>;

/** A PDF as a reader sees it: its objects, and the text of each page decoded by the tables inside the file. */
export class ReadPdf {
  private readonly objects: Objects;

  constructor(file: Uint8Array) {
    this.objects = objectsOf(Buffer.from(file));
  }

  /** The text of each page in the order of drawing, one drawn line a line. */
  get pages(): string[] {
    const fonts = new Map<string, Map<string, string>>();
    const pages = this.withType('Page');
    return pages.map(({ head }) => {
      const resources = this.follow(head, 'Resources');
      for (const [, name, id] of resources.head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
        if (!fonts.has(name!)) fonts.set(name!, this.charactersOf(Number(id)));
      }
      return drawn(this.follow(head, 'Contents').stream!.toString('latin1'), fonts);
    });
  }

  get text(): string {
    return this.pages.join('\n');
  }

  /** Tags of the structure tree, in the order of the file. */
  get tags(): string[] {
    return [...this.objects.values()].flatMap(({ head }) =>
      /\/P \d+ 0 R/.test(head) ? (/\/S \/(\w+)/.exec(head)?.[1] ?? []) : [],
    );
  }

  head(pattern: RegExp): string | undefined {
    return [...this.objects.values()].find(({ head }) => pattern.test(head))?.head;
  }

  /** The drawing commands of each page. */
  get contents(): string[] {
    return this.withType('Page').map(({ head }) => this.follow(head, 'Contents').stream!.toString('latin1'));
  }

  private withType(type: string) {
    return [...this.objects.values()].filter(({ head }) => new RegExp(`/Type /${type}\\b(?!s)`).test(head));
  }

  private follow(head: string, name: string) {
    return this.objects.get(Number(new RegExp(`/${name} (\\d+) 0 R`).exec(head)![1]))!;
  }

  private charactersOf(font: number): Map<string, string> {
    const table = this.follow(this.objects.get(font)!.head, 'ToUnicode').stream!.toString('latin1');
    const characters = new Map<string, string>();
    for (const [, from, , list] of table.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
      [...list!.matchAll(/<([\w ]*)>/g)].forEach(([, units], index) => {
        const code = (parseInt(from!, 16) + index).toString(16).padStart(4, '0');
        characters.set(code, String.fromCharCode(...units!.split(' ').map((unit) => parseInt(unit, 16))));
      });
    }
    return characters;
  }
}

function objectsOf(file: Buffer): Objects {
  const text = file.toString('latin1');
  const objects = new Map<number, { head: string; stream: Buffer | null }>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('\nendobj', start);
    const body = text.slice(start, end);
    const at = body.indexOf('\nstream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? null : file.subarray(start + at + 8, start + body.lastIndexOf('\nendstream'));
    objects.set(Number(match[1]), { head, stream: raw && head.includes('FlateDecode') ? inflateSync(raw) : raw });
  }
  return objects;
}

function drawn(commands: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  return [...commands.matchAll(/BT\n([\s\S]*?)\nET/g)]
    .map(([, line]) => {
      const characters = fonts.get(/\/(F\d+) [\d.]+ Tf/.exec(line!)![1]!)!;
      const codes = [...line!.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
      return codes.map((code) => characters.get(code) ?? '\ufffd').join('');
    })
    .join('\n');
}
