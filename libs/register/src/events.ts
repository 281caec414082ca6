import { event } from '#platform';

interface OfProvider {
  readonly organisationId: string;
}

const application = { chain: 'register_application', visible: 'never' } as const;
const entry = { chain: 'register_entry', pages: ['register'] } as const;

export const registerApplicationFiled = event<
  OfProvider & { authorityId: string; kind: string; serviceCodes: readonly string[] }
>('register.application_filed', application);
export const criterionChecked = event<{ serviceCode: string; criterionCode: string; result: string }>(
  'register.criterion_checked',
  {
    ...application,
    unheard: true,
  },
);
export const registerApplicationRefused = event<OfProvider & { reasonCode: string }>(
  'register.application_refused',
  application,
);
export const registerApplicationWithdrawn = event<OfProvider>('register.application_withdrawn', {
  ...application,
  unheard: true,
});

/** The slice is the entry as it stands after the event. */
interface Sliced extends OfProvider {
  readonly sliceSha256: string;
}

export const registerEntryIncluded = event<Sliced & { applicationId: string; serviceCodes: readonly string[] }>(
  'register.entry_included',
  entry,
);
export const registerEntryChanged = event<Sliced & { applicationId: string; serviceCodes: readonly string[] }>(
  'register.entry_changed',
  entry,
);
export const registerEntrySuspended = event<Sliced>('register.entry_suspended', entry);
export const registerEntryReinstated = event<Sliced>('register.entry_reinstated', entry);
export const registerEntryExcluded = event<Sliced & { reasonCode: string }>('register.entry_excluded', entry);
