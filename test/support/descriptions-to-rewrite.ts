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
  'Awards in the order of their proposal, revoked ones too.':
    'Awards in the order they were proposed, including revoked ones.',
  'Address. Needed.': 'Address. Required.',
  'Telephone. Needed.': 'Telephone. Required.',
  'Given name. Needed of a sole entrepreneur.': 'Given name. Required for a sole entrepreneur.',
  'Surname. Needed of a sole entrepreneur.': 'Surname. Required for a sole entrepreneur.',
  'Identity document. Needed of a person without a tax number.':
    'Identity document. Required for a person without a tax number.',
  'Organisational and legal form. Needed of an organisation.':
    'Organisational and legal form. Required for an organisation.',
  'Ownership. Needed of an organisation.': 'Ownership. Required for an organisation.',
  'Key: small letters, digits and low lines.': 'Key: lower-case letters, digits and underscores.',
  'To be given back with a change: a change of an older version is refused (BR-13).':
    'Send it back with a change: a change to an older version is refused (BR-13).',
  "A later deadline, where the draft's has become too near.": "A later deadline, if the draft's is now too close.",
  "A part of its owner's roles.": "Some of its owner's roles.",
  "A part of the caller's own roles.": "Some of the caller's own roles.",
  'A drawn act to hand over.': 'A drafted act to submit.',
  'An own bid to take back.': "The caller's bid to withdraw.",
  'By when the buyer is to answer.': 'When the buyer must answer by.',
  'An act to give back.': 'An act to return.',
  'Whether that is civil society.': 'Whether that organisation belongs to civil society.',
  'When somebody of the organisation read it.': 'When somebody in the organisation read it.',
  'What about.': 'What it is about.',
  'Where in the input; empty when no field is to blame.':
    'The path of the field in the input; empty when no single field is the cause.',
  'What happened, as a word code: TENDER_AMENDED, ACT_ACCEPTED.':
    'What happened, as a code: TENDER_AMENDED, ACT_ACCEPTED.',
  'Stable word code, e.g. TENDERING_TOO_SHORT.': 'Stable code, e.g. TENDERING_TOO_SHORT.',
  "The most for one unit in the tender's currency, at most two decimals.":
    "The maximum for one unit in the tender's currency, two decimals at most.",
  'The first moment too late for signing the contract (BR-63).':
    'The first moment at which it is too late to sign the contract (BR-63).',
  'The law as the product sees it from a day on. A process pins its pack and keeps it to its end.':
    'The law as the product sees it from a day on. A process pins its pack and keeps it until it ends.',
  'Plans made of the counts; drafts are seen by the authority alone.':
    'Plans made from the counts; only the authority sees drafts.',
  'From when the entry stood so.': 'Since when the entry has read like this.',
  'How far it has come.': 'Its state.',
  'Something that an organisation should know, told inside the product.':
    'Something that an organisation should know, shown inside the product.',
};
