import { machine, type StateOf } from '#kernel';

export const tenderMachine = machine('tender', {
  draft: { approve: 'approved', discard: 'discarded' },
  approved: { publish: 'published', discard: 'discarded' },
  published: { close: 'closed', cancel: 'cancelled' },
  closed: { open: 'opened', cancel: 'cancelled' },
  opened: { conclude: 'concluded', cancel: 'cancelled' },
  concluded: {},
  cancelled: {},
  discarded: {},
});

/** The lot is the unit of the competition: after opening the tender follows its lots. */
export const lotMachine = machine('lot', {
  active: { evaluate: 'evaluated', fail: 'unsuccessful', cancel: 'cancelled' },
  evaluated: { award: 'awarded', reopen: 'active', fail: 'unsuccessful', cancel: 'cancelled' },
  awarded: { contract: 'contracted', revoke: 'evaluated', fail: 'unsuccessful' },
  contracted: {},
  unsuccessful: {},
  cancelled: {},
});

export const sealedBidMachine = machine('sealed_bid', {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { submit: 'submitted', withdraw: 'withdrawn' },
  withdrawn: {},
});

export type TenderState = StateOf<typeof tenderMachine>;
export type LotState = StateOf<typeof lotMachine>;
export type SealedBidState = StateOf<typeof sealedBidMachine>;

/** What rooms to the right may do with a lot. */
export type LotAction = 'evaluate' | 'reopen' | 'award' | 'revoke' | 'contract' | 'fail' | 'cancel';
