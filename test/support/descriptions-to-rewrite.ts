/** Descriptions that still use a word of docs/style.md, each with the text that takes its place when its file is next written. */
export const toRewrite: Readonly<Record<string, string>> = {
  'Where it stands.': 'Its state.',
  'A person and his roles in an organisation.': 'A person and their roles in an organisation.',
  'A key of a person for machines; the token itself is shown only once.':
    'A person’s key for programs; the token itself is shown only once.',
  'Where the award stands.': 'The state of the award.',
  'The reason in words.': 'The reason.',
  'A tender to give up.': 'A tender to cancel.',
  'All texts and dates of a draft, anew.': 'All texts and dates of a draft; they replace the earlier ones.',
  'The reason in words; seen by the two parties and by oversight.':
    'The reason; seen by the two parties and by oversight.',
  'A key for machines.': 'A key for programs.',
  'The member, by his seat.': 'The member, by seat.',
  'A tender that was never published, to put away.': 'A tender that was never published, to discard.',
  'Counts up each time the facts are frozen anew, e.g. when a tender is amended.':
    'Goes up each time the facts are frozen again, for example when a tender is amended.',
  'The person, for those who may see him.': 'The person, for those who may see who it is.',
  'What became of a contract in a quarter: figures, rating, findings.':
    'How a contract was performed in a quarter: figures, rating, findings.',
  'Counts stand for good once a round is closed.': 'Counts are final once a round is closed.',
  'An order to the treasury to pay an accepted act, and what became of it (BR-28).':
    'An order to the treasury to pay an accepted act, and its outcome (BR-28).',
  'A person with an account, as seen by his own organisation.':
    'A person with an account, as their own organisation sees them.',
  'E-mail.': 'Email address.',
  'E-mail. Needed.': 'Email address. Required.',
  'E-mail of an organisation.': 'Email address of an organisation.',
  'The endCursor of the page before.': 'The endCursor of the previous page.',
  'What became of it.': 'The outcome.',
  'What became of an application; `included` is: granted.': 'The state of an application; `included` means granted.',
  'The reason in words; seen by the provider and the authority.': 'The reason; seen by the provider and the authority.',
  'A tender whose amendments the organisation wants to be told of.':
    'A tender of whose amendments the organisation wants to be notified.',
  'The own bid to go on with or to replace; left out for a first one.':
    'The caller’s bid to continue or replace; left out for a first one.',
  "A member's points for a bid by one criterion. Nobody sees another's before his own are all in (BR-54).":
    "A member's points for a bid by one criterion. Nobody sees another member's before submitting all of their own (BR-54).",
  'All criteria of a draft, anew.': 'All criteria of a draft; they replace the earlier ones.',
  'Why, in words.': 'Why.',
  'Why the buyer gave it up.': 'Why the buyer cancelled it.',
};
