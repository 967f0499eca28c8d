/** Help in place: saving while one types, leaving quickly, the colours of the pages. */
export const help = {
  'saved.refused':
    'Only on this device, in this window: an answer cannot be kept as it is. Save with a button to see what to correct.',
  'saved.stale':
    'Only on this device, in this window: somebody else, or you in another window, has saved a newer version. Save with a button to see both.',
  'saved.over':
    'Only on this device, in this window: your session has ended. Save with a button and sign in; what you typed comes back.',
  'saved.away':
    'Only on this device, in this window: our server does not answer. We try again; leave this window open.',
  'sum.points': '{points} of {of} points so far, from what is on this page.',
  'theme.label': 'Colours of the pages',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.device': 'As on the device',
  'exit.link': 'What this hides',
  'exit.footer': 'Leaving quickly',
  'exit.title': 'What leaving quickly hides, and what it cannot',
  'exit.lead': 'For people who must not be seen on these pages.',
  'exit.does': 'What it does',
  'exit.button': '“Leave quickly” stands at the top of every page for applicants and opens Wikipedia in its place.',
  'exit.keys':
    'Where your browser runs JavaScript, pressing the Esc key three times does the same, the page disappears at once, and the Back button does not lead to it.',
  'exit.cannot': 'What it cannot hide',
  'exit.history': 'The history of the browser: the other pages you opened here stay in it until you delete them.',
  'exit.session':
    'Your session: you stay signed in. Whoever opens this portal in the same browser before the session ends acts as you. On a device that others use, sign out first.',
  'exit.typed': 'What you typed: answers that were saved stay on our server; those that were not are lost.',
  'exit.network':
    'The network and the device: whoever runs the network, or has put a program on the device, can see that you were here.',
  'exit.letters': 'Letters that we sent to you: they stay in your mailbox.',
  'exit.safer': 'What is safer',
  'exit.saferAbout': 'A device that nobody else opens, and a private window that you close when you are done.',
  'exit.danger': 'If you are in danger',
  'exit.dangerAbout': 'Call the emergency number of the country you are in.',
} as const;
