import { MOST_FILES } from '#files';
import { Code, Flag, Id, Input, Nested, Text, Texts, Whole } from '#platform';
import { type ApplicationKind } from '../domain/application.ts';
import { MOST_SERVICES } from '../domain/entry.ts';
import { type ProviderDetails, type ProviderService } from '../domain/provider.ts';
import type { FileRegisterApplicationInput as FileFacts } from '../usecases/file-register-application.ts';
import type { WithdrawRegisterApplicationInput as WithdrawFacts } from '../usecases/withdraw-register-application.ts';
import { RegisterApplicationKindEnum } from './register-application.type.ts';
import { OwnershipFormEnum } from './register.type.ts';

@Input('A service that the entry is to list.')
export class ProviderServiceInput implements ProviderService {
  @Text('Its code in the classifier.', { most: 20 })
  serviceCode: string;

  @Whole('How many persons can be served at the same time.')
  capacity: number;

  @Texts('Where it is provided: codes of settings.', { most: 10, each: { most: 20 } })
  settings: string[];
}

@Input('About the provider; which fields are needed depends on its type (BR-14).')
export class ProviderDetailsInput implements ProviderDetails {
  @Text('Address. Required.', { most: 500, printed: true, nullable: true, default: null })
  address: string | null;

  @Text('Telephone. Required.', { most: 50, nullable: true, default: null })
  phone: string | null;

  @Text('Email address. Required.', { most: 320, nullable: true, default: null })
  email: string | null;

  @Text('Organisational and legal form. Required for an organisation.', {
    most: 200,
    printed: true,
    nullable: true,
    default: null,
  })
  legalForm: string | null;

  @Code(() => OwnershipFormEnum, 'Ownership. Required for an organisation.', { nullable: true, default: null })
  ownershipForm: string | null;

  @Text('Surname. Required for a sole entrepreneur.', { most: 100, printed: true, nullable: true, default: null })
  surname: string | null;

  @Text('Given name. Required for a sole entrepreneur.', { most: 100, printed: true, nullable: true, default: null })
  givenName: string | null;

  @Text('Patronymic, where there is one.', { most: 100, printed: true, nullable: true, default: null })
  patronymic: string | null;

  @Flag('The person refused a tax number.', { default: false })
  taxNumberRefused: boolean;

  @Text('Identity document. Required for a person without a tax number.', { most: 200, nullable: true, default: null })
  identityDocument: string | null;
}

@Input('An application of a provider.')
export class FileRegisterApplicationInput implements FileFacts {
  @Code(() => RegisterApplicationKindEnum, 'What is asked for.')
  kind: ApplicationKind;

  @Id('The authority that is to include the provider; null for a change or an exclusion.', {
    nullable: true,
    default: null,
  })
  authorityId: string | null;

  @Nested(() => [ProviderServiceInput], 'All services that the entry is to list, not only new ones.', {
    most: MOST_SERVICES,
    default: [],
  })
  services: ProviderServiceInput[];

  @Nested(() => ProviderDetailsInput, 'About the provider; null for an exclusion.', { nullable: true, default: null })
  details: ProviderDetailsInput | null;

  @Whole('The version of the entry that is to change or end (BR-13).', { nullable: true, default: null })
  entryVersion: number | null;

  @Texts('Files of the provider that were uploaded with `PUT /files`; its own people and the registrar read them.', {
    most: MOST_FILES,
    each: { id: true },
    default: [],
  })
  evidenceFileIds: string[];
}

@Input('An application to withdraw.')
export class WithdrawRegisterApplicationInput implements WithdrawFacts {
  @Id('The application.')
  applicationId: string;
}
