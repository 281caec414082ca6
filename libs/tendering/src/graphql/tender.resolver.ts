import { Resolver } from '@nestjs/graphql';
import { type Call, Verb } from '#platform';
import { AddLot } from '../usecases/add-lot.ts';
import { AmendTender } from '../usecases/amend-tender.ts';
import { AppointCommission } from '../usecases/appoint-commission.ts';
import { ApproveTender } from '../usecases/approve-tender.ts';
import { CallInAlternate } from '../usecases/call-in-alternate.ts';
import { CancelTender } from '../usecases/cancel-tender.ts';
import { ChangeTenderDraft } from '../usecases/change-tender-draft.ts';
import { DiscardTender } from '../usecases/discard-tender.ts';
import { DraftTender } from '../usecases/draft-tender.ts';
import { PublishTender } from '../usecases/publish-tender.ts';
import { RemoveLot } from '../usecases/remove-lot.ts';
import { SetCriteria } from '../usecases/set-criteria.ts';
import { AppointCommissionInput, CallInAlternateInput } from './commission.inputs.ts';
import { AddLotInput, RemoveLotInput, SetCriteriaInput } from './lot.inputs.ts';
import {
  AmendTenderInput,
  ApproveTenderInput,
  CancelTenderInput,
  ChangeTenderDraftInput,
  DiscardTenderInput,
  DraftTenderInput,
  PublishTenderInput,
} from './tender.inputs.ts';
import { TenderPayload } from './tender.type.ts';

@Resolver()
export class DraftVerbs {
  constructor(
    private readonly draft: DraftTender,
    private readonly change: ChangeTenderDraft,
    private readonly add: AddLot,
    private readonly remove: RemoveLot,
    private readonly set: SetCriteria,
    private readonly appoint: AppointCommission,
    private readonly discard: DiscardTender,
  ) {}

  @Verb('tender.draft', TenderPayload, DraftTenderInput, "Begins a tender on a budget line of the caller's authority.")
  draftTender({ actor, input }: Call<DraftTenderInput>) {
    return this.draft.execute(actor, input);
  }

  @Verb('tender.changeDraft', TenderPayload, ChangeTenderDraftInput, 'Replaces the texts and dates of a draft.')
  changeTenderDraft({ actor, input }: Call<ChangeTenderDraftInput>) {
    return this.change.execute(actor, input);
  }

  @Verb('tender.changeDraft', TenderPayload, AddLotInput, 'Adds a lot for a line of the adopted needs plan (BR-5).')
  addLot({ actor, input }: Call<AddLotInput>) {
    return this.add.execute(actor, input);
  }

  @Verb('tender.changeDraft', TenderPayload, RemoveLotInput, 'Takes a lot out of a draft.')
  removeLot({ actor, input }: Call<RemoveLotInput>) {
    return this.remove.execute(actor, input);
  }

  @Verb(
    'tender.changeDraft',
    TenderPayload,
    SetCriteriaInput,
    'Sets the criteria of a draft; their points sum to 100 (BR-33).',
  )
  setCriteria({ actor, input }: Call<SetCriteriaInput>) {
    return this.set.execute(actor, input);
  }

  @Verb(
    'tender.appointCommission',
    TenderPayload,
    AppointCommissionInput,
    'Appoints the commission by act (BR-31, BR-49).',
  )
  appointCommission({ actor, input }: Call<AppointCommissionInput>) {
    return this.appoint.execute(actor, input);
  }

  @Verb('tender.discard', TenderPayload, DiscardTenderInput, 'Discards a tender that was never published.')
  discardTender({ actor, input }: Call<DiscardTenderInput>) {
    return this.discard.execute(actor, input);
  }
}

@Resolver()
export class TenderVerbs {
  constructor(
    private readonly approve: ApproveTender,
    private readonly publish: PublishTender,
    private readonly amend: AmendTender,
    private readonly cancel: CancelTender,
    private readonly callIn: CallInAlternate,
  ) {}

  @Verb(
    'tender.approve',
    TenderPayload,
    ApproveTenderInput,
    "Approves somebody else's tender and reserves its maximum value (BR-24, BR-86).",
  )
  approveTender({ actor, input }: Call<ApproveTenderInput>) {
    return this.approve.execute(actor, input);
  }

  @Verb(
    'tender.publish',
    TenderPayload,
    PublishTenderInput,
    'Publishes an approved tender and opens it for bids (BR-33, BR-34).',
  )
  publishTender({ actor, input }: Call<PublishTenderInput>) {
    return this.publish.execute(actor, input);
  }

  @Verb(
    'tender.amend',
    TenderPayload,
    AmendTenderInput,
    'Publishes a numbered amendment; the deadline moves where too little time remains (BR-35).',
  )
  amendTender({ actor, input }: Call<AmendTenderInput>) {
    return this.amend.execute(actor, input);
  }

  @Verb(
    'tender.cancel',
    TenderPayload,
    CancelTenderInput,
    'Cancels a published tender and releases its reservations; sealed bids stay sealed.',
  )
  cancelTender({ actor, input }: Call<CancelTenderInput>) {
    return this.cancel.execute(actor, input);
  }

  @Verb(
    'tender.callInAlternate',
    TenderPayload,
    CallInAlternateInput,
    'Calls an alternate in for a member who cannot serve, by act (BR-49).',
  )
  callInAlternate({ actor, input }: Call<CallInAlternateInput>) {
    return this.callIn.execute(actor, input);
  }
}
