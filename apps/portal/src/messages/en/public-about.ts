/** Accessibility, privacy, contact, open data. */
export const about = {
  'accessibility.title': 'Accessibility',
  'accessibility.lead':
    'These pages are made for everybody: with old phones, on bad lines, with a keyboard, with a screen reader.',
  'accessibility.can': 'What you can count on',
  'accessibility.script': 'Everything works without JavaScript, from registering to the receipt.',
  'accessibility.keys': 'Everything works with the keyboard alone. Every form says in words what is wrong, and where.',
  'accessibility.contrast':
    'Text has a contrast of at least 6.7 to 1, in light and dark. No meaning depends on a colour. We aim at WCAG 2.2, level AA.',
  'accessibility.cannot': 'What is not yet good',
  'accessibility.gaps':
    'No person who uses a screen reader every day has tested these pages yet. What organisations and the fund write themselves, such as the text of a call, stands in the language in which it was written. Documents that organisations upload are as accessible as their authors made them.',
  'accessibility.tell': 'Tell us what does not work for you',

  'privacy.title': 'Privacy',
  'privacy.lead': 'What this portal keeps about people, and what it does not.',
  'privacy.victims': 'People who were trafficked',
  'privacy.victimsAbout':
    'The system asks for numbers, never for names. Do not write the name of a person who was helped, nor the place of a shelter, in any form or file.',
  'privacy.kept': 'What we keep',
  'privacy.keptAbout':
    'Of you: your name, your e-mail address and your role. Of an organisation: what it writes in its entry, applications and reports, and the documents it sends.',
  'privacy.bank':
    'Bank accounts are encrypted. Only the certifying officer can open one, and every reading is recorded.',
  'privacy.cookies': 'Cookies',
  'privacy.cookiesAbout':
    'Up to three, all needed: one while you are signed in, one for the language and one for the colours you chose. There is no tracking, nothing from other companies, and no statistics about visitors.',
  'privacy.log': 'The public log',
  'privacy.logAbout':
    'Its entries hold pseudonyms and sealed values. Without the key to a seal, which only those whom it concerns have, an entry says what happened and when, but not to whom.',
  'privacy.long': 'How long',
  'privacy.longAbout':
    'A session ends after hours without use. What was refused for security is kept for {days, plural, one {one day} other {# days}}. Applications, decisions and payments are kept as long as the fund must account for them.',
  'privacy.rights': 'What you can demand',
  'privacy.rightsAbout':
    'On the page of your account you see your name, address and roles, and can change the address. There you can also download what we keep about you, and ask to have it forgotten: one person orders it and another confirms it. Records of payments stay, because the law says so.',
  'privacy.leave': 'If somebody watches your screen',
  'privacy.leaveAbout':
    '“Leave quickly” takes you to another web site. It cannot hide that you were here: the history of the browser and the network may still show it.',

  'contact.title': 'Contact',
  'contact.lead': 'Whom to write to, and what to keep.',
  'contact.write': 'Write to the fund',
  'contact.demo': 'This is a demonstration. Nobody reads letters to it, so no address is given.',
  'contact.none': 'Whoever runs this portal has not entered an address yet.',
  'contact.application': 'About your application or grant',
  'contact.applicationAbout':
    'Sign in: the page of your application says what is missing and what happens next. Give its number when you write.',
  'contact.mismatch': 'If a proof does not match',
  'contact.mismatchAbout':
    'Keep the receipt, the proof and the signed state you have, and publish them if you like: together they show who is right.',
  'contact.help': 'If you need help yourself',
  'contact.helpAbout':
    'The fund pays organisations and cannot help persons directly. If you are in danger, call the emergency number of the country you are in.',

  'data.title': 'Open data',
  'data.lead': 'Everything that the public pages show can be read by programs, without an account.',
  'data.read': 'What can be read',
  'data.calls': 'every published call with its rules',
  'data.grants': 'every grant, as far as it is shown',
  'data.totals': 'the totals over all grants',
  'data.history': 'what was published before this system, with sources',
  'data.api': 'the description of the whole API (OpenAPI)',
  'data.checkpoint': 'the signed state of the public log',
  'data.policy': 'where the log is and which keys sign it (C2SP tlog-policy)',
  'data.reuse': 'Use it',
  'data.reuseAbout': 'Free to reuse with a mention of the fund. A figure without its date says little: keep both.',
} as const;
