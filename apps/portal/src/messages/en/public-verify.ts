/** Looking up an act or a receipt. */
export const verify = {
  'verify.title': 'Check a receipt or an act',
  'verify.lead':
    'Choose the file of a receipt, or paste a receipt or the fingerprint of an act. You see whether it is valid and since when it stands in the public log.',
  'verify.valid': 'Yes: this receipt is valid',
  'verify.broken': 'No: this receipt is not valid',
  'verify.broken.leaf': 'The entry in it does not have the fingerprint that it shows.',
  'verify.broken.disclosures': 'A value in it is not the one that was sealed when the act was recorded.',
  'verify.broken.number': 'The number it shows is not the one in the act.',
  'verify.broken.contentHash': 'The fingerprint of the content is not the one in the act.',
  'verify.broken.submittedAt': 'The time it shows is not the time of the act.',
  'verify.brokenAbout':
    'It was changed after we gave it, or copied only in part. The receipt as we keep it stands on the page of the application.',
  'verify.receiptAbsent': 'This receipt fits together, but its act is not in the public log',
  'verify.promiseAbout':
    'Keep it. If it is older than a minute, we have broken the promise that we signed in it, and it proves that to everybody. Check it with the command “verify receipt”, and write to us.',
  'verify.receipt': 'Receipt',
  'verify.receiptAbout': 'Number, time and content are those of the act in the log.',
  'verify.received': 'Received',
  'verify.file': 'Or the file of a receipt',
  'verify.fileHint':
    'The file from the page of the receipt, for example “receipt-A-2026-00007.json”. It is looked at and not kept.',
  'verify.found': 'Yes: this act is in the public log',
  'verify.waiting': 'This act is on its way into the public log',
  'verify.absent': 'No: this act is not in the public log',
  'verify.away': 'The public log does not answer just now',
  'verify.question': 'Receipt, or fingerprint of an act',
  'verify.hint':
    'The text of the receipt file, or the 64 signs (0 to 9, a to f) that a page shows, for example beginning with 9f2c 41d0. Spaces do not matter.',
  'verify.act': 'Check it',
  'verify.noHash': 'There is no fingerprint in this text. Paste all 64 signs of it.',
  'verify.foundAbout': 'It stands at place {index, number}, counted from 0, and a signed state of the log holds it.',
  'verify.waitingAbout':
    'It has place {index, number}, counted from 0. The next signed state of the log will hold it; that takes a few seconds.',
  'verify.absentAbout':
    'If this fingerprint is on a receipt that is older than a minute, keep the receipt: something is wrong on our side, and it proves it. Check first that all 64 signs are there.',
  'verify.place': 'Place in the log',
  'verify.log': 'Name of the log',
  'verify.index': '{index, number}, counted from 0',
  'verify.what': 'What happened',
  'verify.when': 'When',
  'verify.hash': 'Fingerprint',
  'verify.proof': 'Proof',
  'verify.leaf': 'What the entry says',
  'verify.leafAbout': 'No names and no amounts: they are sealed, and only those whom they concern can open them.',
  'verify.checkAbout':
    'This page is ours, so it could lie. The command below cannot: it reads the whole log on your machine.',
  'verify.how': 'How the log proves itself',
  'verify.howAbout':
    'Each act is one entry. All entries together have one root, and we sign the root and the number of entries. If anybody changed, removed or inserted an entry later, the root would no longer fit what was signed before.',
  'verify.checkpoint': 'The signed state of this moment (text)',
  'verify.keys': 'The key with which it is signed (text)',
  'verify.status': 'The state of the log (JSON)',
} as const;
