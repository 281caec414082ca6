import { type Instant, machine, type Problem, refuseIfAny, type RulePack, type StateOf } from '#kernel';
import type { EntryFacts } from './entry.ts';
import { problem } from './problems.ts';
import { type ApplicantFacts, detailProblems, type ProviderDetails, type ProviderService } from './provider.ts';

/** `included` says that the application was granted: for a change or an exclusion too. */
export const registerApplicationMachine = machine('register_application', {
  filed: { include: 'included', refuse: 'refused', withdraw: 'withdrawn' },
  included: {},
  refused: {},
  withdrawn: {},
});

export type ApplicationState = StateOf<typeof registerApplicationMachine>;

export const applicationKinds = ['include', 'change', 'exclude'] as const;

export type ApplicationKind = (typeof applicationKinds)[number];

export interface ApplicationFacts {
  readonly id: string;
  readonly authorityId: string;
  readonly organisationId: string;
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  /** All services that the entry is to list, not only what is new. Empty for an exclusion. */
  readonly services: readonly ProviderService[];
  readonly details: ProviderDetails | null;
  /** The version of the entry that a change or an exclusion was written against (BR-13). */
  readonly entryVersion: number | null;
  readonly decideBy: Instant;
}

export type ApplicationDraft = Pick<ApplicationFacts, 'kind' | 'services' | 'details' | 'entryVersion'>;

export interface FiledApplication {
  readonly state: ApplicationState;
  readonly filedAt: Instant;
  readonly decideBy: Instant;
  readonly packHash: string;
}

/** The lists that an application is checked against: services in force on the day, and the settings there are. */
export interface Classifier {
  readonly services: ReadonlySet<string>;
  readonly settings: readonly string[];
}

/** Files an application and pins the law it is decided by; the term of the decision runs from now (BR-9, BR-14, BR-84). */
export function file(
  draft: ApplicationDraft,
  applicant: ApplicantFacts,
  entry: EntryFacts | null,
  classifier: Classifier,
  pack: RulePack,
  now: Instant,
): FiledApplication {
  refuseIfAny([
    ...entryProblems(draft, entry),
    ...(draft.kind === 'exclude'
      ? []
      : [...contentProblems(draft, applicant), ...serviceProblems(draft.services, classifier)]),
  ]);
  return {
    state: registerApplicationMachine.initial,
    filedAt: now,
    decideBy: pack.after(now, 'register.decision.days'),
    packHash: pack.hash,
  };
}

function entryProblems(draft: ApplicationDraft, entry: EntryFacts | null): (Problem | undefined)[] {
  const listed = entry !== null && entry.state !== 'excluded';
  if (draft.kind === 'include') return [problem(listed, 'ALREADY_IN_REGISTER')];
  if (!listed) return [problem(true, 'PROVIDER_NOT_IN_REGISTER')];
  return [
    problem(draft.entryVersion === null, 'ENTRY_VERSION_MISSING', ['entryVersion']),
    problem(draft.entryVersion !== null && draft.entryVersion !== entry.version, 'STALE_VERSION', ['entryVersion'], {
      version: draft.entryVersion ?? 0,
    }),
  ];
}

const contentProblems = (draft: ApplicationDraft, applicant: ApplicantFacts): (Problem | undefined)[] => [
  ...detailProblems(applicant, draft.details ?? {}),
  problem(draft.services.length === 0, 'APPLICATION_SERVICES_MISSING', ['services']),
];

function serviceProblems(services: readonly ProviderService[], classifier: Classifier): (Problem | undefined)[] {
  return services.flatMap(({ serviceCode, capacity, settings }, index) => {
    const repeated = services.findIndex((other) => other.serviceCode === serviceCode) < index;
    const path = ['services', String(index)];
    return [
      problem(!classifier.services.has(serviceCode), 'SERVICE_NOT_IN_CLASSIFIER', [...path, 'serviceCode'], {
        serviceCode,
      }),
      problem(repeated, 'APPLICATION_SERVICE_REPEATED', [...path, 'serviceCode'], { serviceCode }),
      problem(!Number.isInteger(capacity) || capacity <= 0, 'SERVICE_CAPACITY_NOT_POSITIVE', [...path, 'capacity']),
      problem(
        settings.length === 0 || settings.some((setting) => !classifier.settings.includes(setting)),
        'SERVICE_SETTING_UNKNOWN',
        [...path, 'settings'],
        { settings: classifier.settings.join(', ') },
      ),
    ];
  });
}
