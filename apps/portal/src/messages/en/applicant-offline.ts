/** The form of an application as a file: out, and back. */
export const offline = {
  'offline.title': 'Write without a connection',
  'offline.lead':
    'Take the questions with you as a Word file, write where there is no connection, and bring the file back.',
  'offline.out': 'Take the form with you',
  'offline.outAbout': 'The file holds every question with its limit, and what you have answered so far.',
  'offline.download': 'Download the form (DOCX)',
  'offline.back': 'Bring the form back',
  'offline.backAbout':
    'We read your answers and show them to you. Nothing is saved before you say so, and the file is not kept.',
  'offline.choose': 'The form that you have written in',
  'offline.chooseHint': 'A Word document (DOCX) of up to {size}.',
  'offline.found':
    '{count, plural, =0 {Your file says what is saved already} one {One answer in your file is different} other {# answers in your file are different}}',
  'offline.foundAbout': 'Look at each answer, correct it where needed, and save. Until then nothing has changed.',
  'offline.more':
    'Your file holds more answers than can be saved at once. Save these, then bring the file back for the others.',
  'offline.tooMuch': 'These answers are too long to be saved at once. Shorten the longest, then save again.',
  'offline.same': 'Nothing needs to be saved. Empty answers in the file take nothing away.',
  'offline.stored': 'What is saved now',
  'offline.save': 'Save these answers',
  'offline.limit': '{limit} characters at most',
  'offline.until': 'The application must be sent by {time}. This file is no application.',
  'offline.fileFill':
    'Write each answer into the empty box under its question. Any program that saves Word files will do.',
  'offline.fileCodes': 'Leave the codes in square brackets as they are: by them we find your answers.',
  'offline.fileBack': 'Save the file as DOCX and bring it back on the page where you downloaded it.',
  'offline.fileNames':
    'Do not write anything by which a survivor could be recognised. Keep this file where only your colleagues can open it.',
  'offline.fileRest': 'Amount, duration and documents are asked for on the pages of the application.',
};
