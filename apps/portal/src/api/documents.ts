// Generated from apps/portal/documents and schema.graphql by npm run generate.
import type { Instant, LocalDate } from '#kernel';
import type { TypedDocument } from './typed-document.ts';

export interface ChooseOrganisationVariables {
  readonly input: { readonly organisationId: string };
  readonly language: 'en' | 'uk';
}
export interface ChooseOrganisationResult {
  readonly chooseOrganisation: {
    readonly done: boolean;
    readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
  };
}
export const chooseOrganisation: TypedDocument<ChooseOrganisationResult, ChooseOrganisationVariables> = {
  id: 'sha256:2a68b811a74fe257784d91bf01f72a401ba21d2049639a14e2614f93f9a8deee',
  name: 'ChooseOrganisation',
  public: false,
};

export interface ClockVariables {}
export interface ClockResult {
  readonly clock: { readonly now: Instant };
}
export const clock: TypedDocument<ClockResult, ClockVariables> = {
  id: 'sha256:af674bb87b0ebdec19329589a49848df4473cd448545019ef4f3d292ab211e65',
  name: 'Clock',
  public: false,
};

export interface CodeListsVariables {}
export interface CodeListsResult {
  readonly targetGroups: readonly {
    readonly code: string;
    readonly name: { readonly uk: string; readonly en: string };
  }[];
  readonly settings: readonly { readonly code: string; readonly name: { readonly uk: string; readonly en: string } }[];
  readonly units: readonly { readonly code: string; readonly name: { readonly uk: string; readonly en: string } }[];
}
export const codeLists: TypedDocument<CodeListsResult, CodeListsVariables> = {
  id: 'sha256:b70945463247652c8635685f1ad6bab7c61119b0fc91b8d4c67d2fdca5c0d477',
  name: 'CodeLists',
  public: true,
};

export interface CountryVariables {}
export interface CountryResult {
  readonly country: { readonly timeZone: string };
}
export const country: TypedDocument<CountryResult, CountryVariables> = {
  id: 'sha256:91b1e330e59fccd92836e9b581e30425edcae25e7fb8699bcb0ff4f2c23a6b97',
  name: 'Country',
  public: true,
};

export interface DocumentsOfVariables {
  readonly subjectId: string;
}
export interface DocumentsOfResult {
  readonly documents: {
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: string;
      readonly name: string;
      readonly language: 'en' | 'uk';
      readonly bytes: number;
      readonly version: number;
      readonly frozenAt: Instant;
      readonly htmlPath: string | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
export const documentsOf: TypedDocument<DocumentsOfResult, DocumentsOfVariables> = {
  id: 'sha256:4b66578037103021a5927ed506dc18ad568072e67e567ce3b95c53b9c30ff208',
  name: 'DocumentsOf',
  public: true,
};

export interface PaymentsVariables {
  readonly first: number;
}
export interface PaymentsResult {
  readonly payments: {
    readonly nodes: readonly {
      readonly id: string;
      readonly reference: string;
      readonly state: 'executed' | 'ordered' | 'rejected';
      readonly orderedAt: Instant;
      readonly executedOn: LocalDate | null;
      readonly amount: { readonly amount: string; readonly currency: string };
    }[];
  };
}
export const payments: TypedDocument<PaymentsResult, PaymentsVariables> = {
  id: 'sha256:95ad166f2a7e8c3f18491a5a4d27a4f06853cd75f7fca4ff92191345cd471b89',
  name: 'Payments',
  public: true,
};

export interface RulePackVariables {
  readonly hash: string;
}
export interface RulePackResult {
  readonly rulePack: {
    readonly parameters: readonly {
      readonly key: string;
      readonly value: string;
      readonly countryValue: string;
      readonly unit:
        'CALENDAR_DAYS' | 'COUNT' | 'FLAG' | 'LIST' | 'MONEY' | 'MONTHS' | 'RATIO' | 'TEXT' | 'WORKING_DAYS';
      readonly evidence: 'ACT' | 'DEFAULT' | 'MEMORY' | 'PRACTICE' | 'SUMMARY';
      readonly legalReference: string;
    }[];
  } | null;
}
export const rulePack: TypedDocument<RulePackResult, RulePackVariables> = {
  id: 'sha256:e1afdab2ee40a47ed5cd9a6d98c8a1dcd2260d128b0ecba075e5c96680111b1b',
  name: 'RulePack',
  public: true,
};

export interface SignInVariables {
  readonly input: { readonly email: string; readonly password: string };
  readonly language: 'en' | 'uk';
}
export interface SignInResult {
  readonly signIn: {
    readonly token: string | null;
    readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
  };
}
export const signIn: TypedDocument<SignInResult, SignInVariables> = {
  id: 'sha256:76e1061171cb7b423d656e305b83bf1df99a95edfd7ad93bce2bf618042703f1',
  name: 'SignIn',
  public: false,
};

export interface SignOutVariables {}
export interface SignOutResult {
  readonly signOut: { readonly done: boolean };
}
export const signOut: TypedDocument<SignOutResult, SignOutVariables> = {
  id: 'sha256:0f2892cf57f342834a590426d354bc29bd5812e74fd2b93fb4c7e4c825f351b7',
  name: 'SignOut',
  public: false,
};

export interface TenderVariables {
  readonly reference: string;
}
export interface TenderResult {
  readonly tenderByReference: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly language: 'en' | 'uk';
    readonly state: 'approved' | 'cancelled' | 'closed' | 'concluded' | 'discarded' | 'draft' | 'opened' | 'published';
    readonly description: string | null;
    readonly standardReference: string | null;
    readonly draftContract: string | null;
    readonly contractFrom: LocalDate | null;
    readonly contractTo: LocalDate | null;
    readonly publishedAt: Instant | null;
    readonly closesAt: Instant | null;
    readonly openedAt: Instant | null;
    readonly concludedAt: Instant | null;
    readonly cancellationCode: string | null;
    readonly cancellationReason: string | null;
    readonly emergencyJustification: string | null;
    readonly packHash: string | null;
    readonly maximumValue: { readonly amount: string; readonly currency: string } | null;
    readonly authority: {
      readonly name: string;
      readonly language: 'en' | 'uk';
      readonly legalCode: string | null;
      readonly demonstration: boolean;
    };
    readonly lots: readonly {
      readonly id: string;
      readonly number: number;
      readonly title: string;
      readonly state: 'active' | 'awarded' | 'cancelled' | 'contracted' | 'evaluated' | 'unsuccessful';
      readonly setting: 'HOME' | 'INPATIENT' | 'REMOTE_INTERNET' | 'REMOTE_PHONE' | 'SEMI_INPATIENT' | 'STREET';
      readonly targetGroup:
        | 'CHILDREN_WITH_DISABILITIES'
        | 'FAMILIES_IN_DLC'
        | 'FORMER_PRISONERS'
        | 'HOMELESS'
        | 'IDPS'
        | 'OLDER_PERSONS'
        | 'ORPHANS'
        | 'OTHER'
        | 'PERSONS_WITH_DEPENDENCIES'
        | 'PERSONS_WITH_DISABILITIES'
        | 'TRAFFICKING_SURVIVORS'
        | 'VETERANS'
        | 'VIOLENCE_SURVIVORS'
        | 'YOUNG_PERSONS';
      readonly planLineId: string | null;
      readonly service: { readonly code: string; readonly name: { readonly uk: string; readonly en: string } };
      readonly maximumValue: { readonly amount: string; readonly currency: string };
      readonly items: readonly {
        readonly number: number;
        readonly description: string;
        readonly unit: string;
        readonly quantity: string;
        readonly maximumUnitPrice: { readonly amount: string; readonly currency: string };
        readonly cpv: { readonly code: string } | null;
      }[];
    }[];
    readonly criteria: readonly {
      readonly code: string;
      readonly titleUk: string;
      readonly titleEn: string;
      readonly kind: 'price' | 'quality';
      readonly maxPoints: number;
      readonly scale: string | null;
    }[];
    readonly enquiries: {
      readonly nodes: readonly {
        readonly reference: string;
        readonly question: string;
        readonly language: 'en' | 'uk';
        readonly askedAt: Instant;
        readonly answer: string | null;
        readonly answeredAt: Instant | null;
      }[];
      readonly pageInfo: { readonly hasNextPage: boolean };
    };
    readonly amendments: {
      readonly nodes: readonly {
        readonly number: number;
        readonly reason: string;
        readonly madeAt: Instant;
        readonly previousClosesAt: Instant;
        readonly closesAt: Instant;
        readonly changes: readonly {
          readonly field:
            'closesAt' | 'contractFrom' | 'contractTo' | 'description' | 'draftContract' | 'standardReference';
          readonly before: string | null;
          readonly after: string | null;
        }[];
      }[];
      readonly pageInfo: { readonly hasNextPage: boolean };
    };
  } | null;
}
export const tender: TypedDocument<TenderResult, TenderVariables> = {
  id: 'sha256:b839761788db6034303e20d72b160a8706953056a3e128902311f262e2d69375',
  name: 'Tender',
  public: true,
};

export interface TendersVariables {
  readonly first: number;
  readonly after?: string | null;
  readonly state?:
    ('approved' | 'cancelled' | 'closed' | 'concluded' | 'discarded' | 'draft' | 'opened' | 'published') | null;
}
export interface TendersResult {
  readonly tenders: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly {
      readonly reference: string;
      readonly title: string;
      readonly language: 'en' | 'uk';
      readonly state:
        'approved' | 'cancelled' | 'closed' | 'concluded' | 'discarded' | 'draft' | 'opened' | 'published';
      readonly closesAt: Instant | null;
      readonly publishedAt: Instant | null;
      readonly maximumValue: { readonly amount: string; readonly currency: string } | null;
      readonly authority: { readonly name: string; readonly language: 'en' | 'uk' };
      readonly lots: readonly { readonly number: number }[];
    }[];
  };
}
export const tenders: TypedDocument<TendersResult, TendersVariables> = {
  id: 'sha256:320e13151a4818ee4f571ad6fc7496e5f23625614141cf65562687ab24332970',
  name: 'Tenders',
  public: true,
};

export interface TraceVariables {
  readonly kind: 'ACT' | 'AWARD' | 'BID' | 'CONTRACT' | 'LOT' | 'NEED_LINE' | 'PAYMENT' | 'PLAN_LINE' | 'TENDER';
  readonly id: string;
}
export interface TraceResult {
  readonly trace: {
    readonly nodes: readonly {
      readonly kind: 'ACT' | 'AWARD' | 'BID' | 'CONTRACT' | 'LOT' | 'NEED_LINE' | 'PAYMENT' | 'PLAN_LINE' | 'TENDER';
      readonly id: string;
      readonly from: readonly string[];
      readonly reference: string | null;
      readonly title: string | null;
      readonly state: string | null;
      readonly at: Instant | null;
      readonly persons: number | null;
      readonly explanation: string | null;
      readonly amount: { readonly amount: string; readonly currency: string } | null;
    }[];
    readonly totals: readonly {
      readonly planned: { readonly amount: string; readonly currency: string };
      readonly contracted: { readonly amount: string; readonly currency: string };
      readonly accepted: { readonly amount: string; readonly currency: string };
      readonly paid: { readonly amount: string; readonly currency: string };
    }[];
  } | null;
}
export const trace: TypedDocument<TraceResult, TraceVariables> = {
  id: 'sha256:ed6eaa71c5cab47bde99dcec8afcc697a05e42d46eafae7537c5fadd7d23a8f4',
  name: 'Trace',
  public: true,
};

export interface TraceByReferenceVariables {
  readonly reference: string;
}
export interface TraceByReferenceResult {
  readonly traceByReference: {
    readonly nodes: readonly {
      readonly kind: 'ACT' | 'AWARD' | 'BID' | 'CONTRACT' | 'LOT' | 'NEED_LINE' | 'PAYMENT' | 'PLAN_LINE' | 'TENDER';
      readonly id: string;
      readonly from: readonly string[];
      readonly reference: string | null;
      readonly title: string | null;
      readonly state: string | null;
      readonly at: Instant | null;
      readonly persons: number | null;
      readonly explanation: string | null;
      readonly amount: { readonly amount: string; readonly currency: string } | null;
    }[];
    readonly totals: readonly {
      readonly planned: { readonly amount: string; readonly currency: string };
      readonly contracted: { readonly amount: string; readonly currency: string };
      readonly accepted: { readonly amount: string; readonly currency: string };
      readonly paid: { readonly amount: string; readonly currency: string };
    }[];
  } | null;
}
export const traceByReference: TypedDocument<TraceByReferenceResult, TraceByReferenceVariables> = {
  id: 'sha256:c4dab9962a4346b7ba68996f51d623545bb5984544e33102b0df85f4832f8d5a',
  name: 'TraceByReference',
  public: true,
};

export interface ViewerVariables {}
export interface ViewerResult {
  readonly viewer: {
    readonly person: {
      readonly name: string;
      readonly email: string;
      readonly memberships: {
        readonly nodes: readonly {
          readonly activeTo: Instant | null;
          readonly roles: readonly (
            | 'accountant'
            | 'auditor'
            | 'bid_writer'
            | 'complaint_reviewer'
            | 'contract_officer'
            | 'finance_officer'
            | 'head'
            | 'monitoring_officer'
            | 'operator'
            | 'planner'
            | 'registrar'
            | 'signatory'
            | 'tariff_officer'
            | 'tender_officer'
          )[];
          readonly organisation: { readonly id: string; readonly name: string; readonly language: 'en' | 'uk' } | null;
        }[];
      };
    } | null;
    readonly organisation: {
      readonly id: string;
      readonly name: string;
      readonly language: 'en' | 'uk';
      readonly kind: 'authority' | 'operator' | 'oversight' | 'provider';
    } | null;
    readonly roles: readonly (
      | 'accountant'
      | 'auditor'
      | 'bid_writer'
      | 'complaint_reviewer'
      | 'contract_officer'
      | 'finance_officer'
      | 'head'
      | 'monitoring_officer'
      | 'operator'
      | 'planner'
      | 'registrar'
      | 'signatory'
      | 'tariff_officer'
      | 'tender_officer'
    )[];
  };
}
export const viewer: TypedDocument<ViewerResult, ViewerVariables> = {
  id: 'sha256:9b5d967c3554652205b7e5fb633220bd572a9cfcf97e9d008afd3fa252148264',
  name: 'Viewer',
  public: false,
};
