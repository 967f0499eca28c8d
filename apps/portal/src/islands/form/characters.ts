import { countedCharacters } from '#kernel/characters';
import { completed, spoken } from './spoken.ts';

/** The counters under long answers follow the typing; they count by the server's own rule and cut nothing. */
export function countCharacters(): void {
  // a browser that cannot count as the server does keeps the server's number: a wrong one would be worse than an old one
  if (!('Segmenter' in Intl)) return;
  for (const counter of document.querySelectorAll<HTMLElement>('[data-counter]')) {
    const field = document.getElementById(counter.dataset['counter'] ?? '') as HTMLTextAreaElement | null;
    field?.addEventListener('input', () => show(counter, field.value));
  }
}

function show(counter: HTMLElement, text: string): void {
  const { limit, room = '', over = '' } = counter.dataset;
  const used = countedCharacters(text);
  const beyond = used - Number(limit);
  counter.classList.toggle('over', beyond > 0);
  counter.textContent = completed(beyond > 0 ? over : room, { used: spoken(used), over: spoken(beyond) });
}
