import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Units } from '#platform';
import { Tenders } from '../db/tenders.ts';
import { checkDraft, mustBeDraft } from '../domain/drafting.ts';
import { tenderDraftChanged } from '../events.ts';
import { cleaned, type TenderTexts } from './draft-tender.ts';
import { lockOwn, mustBeVersion } from './own-tender.ts';

export interface ChangeTenderDraftInput extends TenderTexts {
  readonly tenderId: string;
  readonly version: number;
}

/** Writes the texts and dates of a draft anew. */
@Injectable()
export class ChangeTenderDraft {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: ChangeTenderDraftInput): Promise<Result> {
    return this.units.run(actor, 'tender.changeDraft', input, async (unit) => {
      const tender = await lockOwn(unit, actor, 'tender.changeDraft', input.tenderId);
      mustBeVersion(tender, input.version);
      mustBeDraft(tender);
      const texts = cleaned(input);
      checkDraft(texts);
      await unit.of(Tenders).updateVersion(tender.id, tender.version, texts);
      unit.record(tenderDraftChanged, tender.id, { part: 'texts', version: tender.version + 1 });
      return { id: tender.id };
    });
  }
}
