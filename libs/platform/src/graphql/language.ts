import { registerEnumType } from '@nestjs/graphql';

export enum LanguageCode {
  uk = 'uk',
  en = 'en',
}

registerEnumType(LanguageCode, { name: 'Language', description: 'Languages of the product.' });
