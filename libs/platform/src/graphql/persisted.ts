import { type DocumentNode, Kind, parse, print } from 'graphql';
import { sha256 } from '#kernel';
import { unwritable } from '../pages/index.ts';

/** A document that a program of ours may send by its hash alone. */
export interface PersistedDocument {
  readonly hash: string;
  readonly name: string;
  readonly text: string;
  /** The families of public pages that it shows; null for what is not public or is not a query. */
  readonly pages: readonly string[] | null;
}

/** By hash; written by the build from the *.graphql files of the portal, and committed. */
export type PersistedManifest = Readonly<Record<string, Omit<PersistedDocument, 'hash'>>>;

/**
 * The manifest of a set of files, each with one named operation and its fragments. A file whose first line is
 * `# public: tender, trace` may be fetched by anybody with GET; the words name the families of pages that it shows.
 */
export function persistedManifest(
  sources: Iterable<{ readonly path: string; readonly text: string }>,
): PersistedManifest {
  const entries: [string, Omit<PersistedDocument, 'hash'>][] = [];
  for (const { path, text } of sources) {
    const document = parse(text);
    const operation = onlyOperation(document, path);
    const families = /(?<=^# public: ).+/m.exec(text)?.[0].split(',');
    const pages = families?.map((page) => page.trim()) ?? null;
    if (pages && operation.type !== 'query') throw new Error(`${path}: only a query can be public`);
    const hindrance = pages && unwritable(document);
    if (hindrance) throw new Error(`${path}: a public document cannot hold ${hindrance}`);
    const normal = print(document);
    entries.push([sha256(normal), { name: operation.name, text: normal, pages }]);
  }
  const names = entries.map(([, { name }]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`two persisted documents are called ${twice}`);
  return Object.fromEntries(entries.sort(([, a], [, b]) => (a.name < b.name ? -1 : 1)));
}

function onlyOperation(document: DocumentNode, path: string): { name: string; type: string } {
  const [operation, ...others] = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation?.name || others.length > 0) throw new Error(`${path}: one named operation is expected`);
  return { name: operation.name.value, type: operation.operation };
}

/** The allow-list. A document is found by its hash, and only the text that was listed is ever run for it. */
export class PersistedDocuments {
  private readonly documents: ReadonlyMap<string, PersistedDocument>;

  constructor(manifest: PersistedManifest) {
    for (const [hash, { name, text }] of Object.entries(manifest)) {
      if (sha256(text) !== hash)
        throw new Error(`persisted document ${name} does not have the hash under which it is listed`);
    }
    this.documents = new Map(Object.entries(manifest).map(([hash, document]) => [hash, { hash, ...document }]));
  }

  /** Takes the form of GraphQL over HTTP, `sha256:<hex>`. */
  find(documentId: string): PersistedDocument | undefined {
    return this.documents.get(documentId.replace(/^sha256:/, ''));
  }

  [Symbol.iterator](): Iterator<PersistedDocument> {
    return this.documents.values();
  }
}
