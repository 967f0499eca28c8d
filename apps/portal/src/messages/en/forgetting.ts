/** Asking to be forgotten, and deciding about it. */
export const forgetting = {
  'account.title': 'What we keep about you',
  'account.export': 'Download what we keep about you',
  title: 'Have your account erased',
  lead: 'You ask, one person orders it and another confirms it. Until then you can take it back.',
  goes: 'What goes',
  'goes.account': 'Your account: name, e-mail address, password, second factors, access tokens, settings and notices.',
  'goes.letters': 'The letters that we wrote to you, but for the last one, which tells you that it is done.',
  'goes.log':
    'What opens your acts in the public log: afterwards nobody can tell, with all the keys of the fund, that they were yours.',
  stays: 'What stays',
  'stays.leaves':
    'The entries of the public log themselves. They hold no name and no words, only a pseudonym that leads to nobody any more.',
  'stays.payments': 'Records of payments, as long as the law says.',
  'stays.records':
    'Applications, grants and reports of your organisation, and assessments that the fund has decided on. They belong to the case.',
  export: 'Download what we keep about you before it is gone',
  asked: 'You asked for this on {date}',
  askedLead: 'Two people look at it. A letter tells you how it ends.',
  withdraw: 'Take the request back',
  withdrawn: 'You took your last request back. Your account stays as it is.',
  refused: 'Your last request was refused, for this reason',
  first: 'Settle this first',
  firstLead: 'Others depend on it. When it is settled, you can ask here. If you cannot settle it, write to us.',
  'obstacle.applications':
    '{count, plural, one {An open application of your organisation has no other legal representative.} other {# open applications of your organisation have no other legal representative.}}',
  'obstacle.agreements':
    '{count, plural, one {A running grant of your organisation has no other legal representative.} other {# running grants of your organisation have no other legal representative.}}',
  'obstacle.assessments':
    '{count, plural, one {You have not sent one assessment.} other {You have not sent # assessments.}}',
  'obstacle.role':
    'Nobody else is one of the {role}. {count, plural, =0 {} one {One payment waits for you.} other {# payments wait for you.}}',
  'settle.applications': 'Make another member the legal representative, or withdraw',
  'settle.agreements': 'Make another member the legal representative',
  'settle.assessments': 'Send it, or step aside',
  'settle.role': 'Ask an administrator to give the role to somebody else',
  ask: 'Ask for the erasure',
  askLead: 'Your account works until the erasure is confirmed. Then it is closed, and nobody can bring it back.',
  act: 'Ask for the erasure of my account',
  'requests.title': '{count, plural, one {One person asks to be forgotten} other {# people ask to be forgotten}}',
  'requests.person': 'Account',
  'requests.askedAt': 'Asked',
  'requests.order': 'Order the erasure',
  'requests.ordered': 'Ordered: waits for a second person',
  'requests.refuse': 'Refuse it',
  'refuse.title': 'Refuse the erasure of an account?',
  'refuse.follows1': 'The account stays as it is. The person gets a letter and reads your grounds on their own page.',
  'refuse.follows2': 'An order for it falls.',
  'refuse.undo': 'The person can ask again.',
  'refuse.reason': 'Grounds',
  'refuse.reasonHint':
    'For the person alone, in words that they understand: for example, which duty by law stands against it.',
  'refuse.act': 'Refuse the erasure',
  'download.title': 'Download what we keep about you',
  'download.lead': 'One file that you can read and that programs can read: JSON, in English words.',
  'download.holds': 'What is in it',
  'download.holds.account':
    'Your account, its roles and everything that was done to it, with the places in the public log.',
  'download.holds.signIn':
    'Where you are signed in, your access tokens, second factors and connected account, without any secret; requests of yours that we refused.',
  'download.holds.letters': 'The letters that we wrote to you, your notices and how you want to hear of them.',
  'download.holds.work':
    'The organisation that you act for; your assessments and declarations of conflicts of interest.',
  'download.holds.acts': 'Every act of the fund that names you, by service.',
  'download.lacks': 'What is not in it',
  'download.lacks.secrets': 'Passwords, codes and tokens: we keep them so that nobody can read them, not even we.',
  'download.lacks.others':
    'What your organisation applied for and received. It belongs to the organisation, and its members see it in the portal.',
  'download.lacks.log':
    'The public log. It holds entries with a pseudonym and no name; it is there for everybody at /log, and keeps them for ever.',
  'download.act': 'Download the file',
  'download.password':
    'It is personal, so we ask for your password first and note that it was downloaded. Keep the file as you keep your papers.',
} as const;
