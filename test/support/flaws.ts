import { sha256 } from '#kernel';
import { type Head, type PublicLine, verifyChain } from '#platform';
import { VerifyDocument } from '#publishing';
import type { TestApplication } from './application.ts';
import { query } from './given-tendering.ts';

/** Every chain and document of a database, computed again. */
export async function flaws(app: TestApplication): Promise<{ chains: number; documents: number; flaws: unknown[] }> {
  const heads = await query<Head & { chain: string; subject: string }>(
    app,
    'select chain, subject, sequence, hash from journal_head where sequence > 0',
  );
  const found: unknown[] = [];
  for (const head of heads) {
    const lines = await query<PublicLine>(
      app,
      `select sequence, previous_hash as "previousHash", hash, text from journal
        where chain = $1 and subject = $2 order by sequence`,
      [head.chain, head.subject],
    );
    found.push(...verifyChain(lines, head));
  }
  const frozen = await query<{ text: string; sha256: string }>(app, 'select text, sha256 from legal_document');
  found.push(...frozen.filter((facts) => sha256(facts.text) !== facts.sha256));
  const documents = await query<{ id: string }>(app, 'select distinct document_id as id from printed_file');
  for (const { id } of documents) {
    const check = await app.get(VerifyDocument).execute(id);
    if (!check?.factsAreWhole || !check.fileIsWhole || !check.fileFollowsFromFacts) found.push(check);
  }
  return { chains: heads.length, documents: documents.length, flaws: found };
}
