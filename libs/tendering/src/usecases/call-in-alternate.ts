import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
import { callInMember } from '../steps.ts';
import { lockOwn } from './own-tender.ts';

export interface CallInAlternateInput {
  readonly tenderId: string;
  readonly alternateId: string;
  /** Who cannot serve: ill, away or recused. */
  readonly memberId: string;
  readonly actNumber: string;
  readonly actDate: LocalDate;
}

/** Calls an alternate of the commission in by act, in the place of a member who cannot serve (BR-49). */
@Injectable()
export class CallInAlternate {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: CallInAlternateInput): Promise<Result> {
    return this.units.run(actor, 'tender.callInAlternate', input, async (unit) => {
      const tender = await lockOwn(unit, actor, 'tender.callInAlternate', input.tenderId);
      await callInMember(unit, input);
      return { id: tender.id };
    });
  }
}
