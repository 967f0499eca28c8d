// Of pages with a form that takes time: counters, sums, saving while somebody types, care for what is not saved.
import { autosave } from './form/autosave.ts';
import { countCharacters } from './form/characters.ts';
import { keepSums } from './form/sums.ts';

countCharacters();
keepSums();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) autosave(form);
