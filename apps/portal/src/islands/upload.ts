// Of forms with a file: sends it in pieces, and goes on where the line broke.
import { sendInPieces } from './upload/send-in-pieces.ts';

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-uploads]')) sendInPieces(field);
