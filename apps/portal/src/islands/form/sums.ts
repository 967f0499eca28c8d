import { completed, spoken } from './spoken.ts';

/**
 * `RunningSum`: the sum of the fields' numbers, each times its factor, while they are typed; and out of how much, over
 * the fields that hold something. The server says the same when the page is drawn again, and it alone counts.
 */
export function keepSums(): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-sum]')) {
    const { sum = '{}', words = '', decimals = '0', highest = '1' } = line.dataset;
    const factors = Object.entries(JSON.parse(sum) as Record<string, number>);
    const show = (): void => {
      const filled = factors.filter(([name]) => textOf(name) !== '');
      const total = filled.reduce((all, [name, factor]) => all + numberIn(textOf(name)) * factor, 0);
      const of = filled.reduce((all, [, factor]) => all + factor * Number(highest), 0);
      line.textContent = completed(words, { sum: spoken(total, Number(decimals)), of: spoken(of) });
    };
    for (const [name] of factors) document.getElementById(name)?.addEventListener('input', show);
  }
}

function textOf(name: string): string {
  return (document.getElementById(name) as HTMLInputElement | HTMLSelectElement | null)?.value.trim() ?? '';
}

const numberIn = (text: string): number => Number.parseFloat(text.replace(',', '.')) || 0;
