import { definePolicy, signedIn } from '#platform';

export const { may } = definePolicy({
  'file.upload': signedIn,
  'file.read': signedIn,
  'file.delete': signedIn,
});
