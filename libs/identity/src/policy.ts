import { definePolicy, everyone, permit, signedIn } from '#platform';

export const { may } = definePolicy({
  'session.start': everyone,
  'session.choose': signedIn,
  'session.end': signedIn,
  'provider.signUp': everyone,
  'organisation.create': permit(['operator']),
  'member.add': permit(['operator', 'head', 'signatory']),
  'member.change': permit(['operator', 'head', 'signatory']),
  'apiKey.create': signedIn,
  'apiKey.revoke': signedIn,
});
