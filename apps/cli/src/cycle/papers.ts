import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { World } from './world.ts';

interface Paper {
  readonly kind: string;
  readonly fileName: string;
  readonly path: string;
}

/** What the year's documents are about, by the beginnings of the names that the story gave. */
const SUBJECTS = ['tender', 'award ', 'bid ', 'contract ', 'act ', 'report '];

/** Lays the year's documents into a folder under names that people understand, and tells the kind of each; the store names files by hash. */
export async function layOutPapers(world: World, folder: string): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const head = world.player('head');
  const kinds: string[] = [];
  for (const subjectId of subjects(world)) {
    const { documents } = await head.ask<{ documents: { nodes: Paper[] } }>(
      'query($id: ID!) { documents(subjectId: $id, first: 100) { nodes { kind fileName path } } }',
      { id: subjectId },
    );
    for (const paper of documents.nodes) {
      kinds.push(paper.kind);
      const name = `${String(kinds.length).padStart(2, '0')} ${path.basename(paper.fileName)}`;
      await writeFile(path.join(folder, name), await head.download(paper.path));
    }
  }
  return kinds;
}

const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

const subjects = (world: World): string[] =>
  SUBJECTS.flatMap((prefix) =>
    [...world.named(prefix)].flatMap(([name, id]) =>
      (prefix.endsWith(' ') || name === prefix) && isId.test(id) ? [id] : [],
    ),
  );
