import { Refusal } from '#kernel/refusal';

/** Why a file of an accepted kind is not taken. Each says what it is, why that harms, and what to do. */

export const damaged = (): Refusal =>
  new Refusal(
    'invalid',
    'file-damaged',
    'This file is damaged or did not arrive whole, so nobody could open it. Open it on your computer, save it again, and send the new one.',
  );

export const unpacksTooLarge = (): Refusal =>
  new Refusal(
    'invalid',
    'file-unpacks',
    'This file would grow far too large when it is opened, and could stop the computer of a reader. Save it as PDF, and send that.',
  );

export const hasMacros = (): Refusal =>
  new Refusal(
    'invalid',
    'file-macros',
    'This file contains a program (macros or controls) that could run on the computer of a reader. Save it as PDF, or without macros, and send that.',
  );

export const loadsFromElsewhere = (): Refusal =>
  new Refusal(
    'invalid',
    'file-loads',
    'This file brings in something from another address or computer when it is opened, and that would tell who reads it. Put pictures into the file itself, or save it as PDF, and send that.',
  );

export const holdsFiles = (): Refusal =>
  new Refusal(
    'invalid',
    'file-holds-files',
    'Another file is packed into this one, and we cannot look into it. Take it out, or send it as a document of its own.',
  );

export const isLocked = (): Refusal =>
  new Refusal(
    'invalid',
    'file-locked',
    'This file is protected by a password or against copying, so we cannot look into it and readers may not open it. Save or print it as PDF without protection, and send that.',
  );

export const hasScripts = (): Refusal =>
  new Refusal(
    'invalid',
    'file-scripts',
    'This PDF contains a script that could run on the computer of a reader. Open it, print it as PDF, which leaves scripts out, and send that.',
  );

export const launches = (): Refusal =>
  new Refusal(
    'invalid',
    'file-launches',
    'This PDF can start a program or open another file on the computer of a reader. Take out links to files and programs, or print it as PDF from your program, and send that.',
  );

export const hasVirus = (): Refusal =>
  new Refusal(
    'invalid',
    'file-infected',
    'A virus was found in this file, so it was not kept. Check your computer for viruses, make the file anew on a clean one, and send that.',
  );

/** Nothing is wrong with it as far as anybody knows. */
export const isBeingChecked = (): Refusal =>
  new Refusal(
    'unavailable',
    'file-being-checked',
    'This file is still being checked for viruses, so nobody can open it yet. It is kept safe; try again in some minutes.',
  );

export const isLockedAway = (): Refusal =>
  new Refusal(
    'forbidden',
    'file-locked-away',
    'A virus was found in this file after it was sent, so nobody can open it. Ask whoever sent it for a clean one.',
  );
