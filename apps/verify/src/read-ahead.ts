/** How many reads are under way at once. */
const WINDOW = 8;

/** Answers of an asynchronous read for each item, in order, with a few reads under way at once. */
export async function* readAhead<Item, Answer>(
  items: Iterable<Item>,
  read: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const under: Promise<Answer>[] = [];
  for (const item of items) {
    const answer = read(item);
    answer.catch(() => undefined);
    under.push(answer);
    if (under.length === WINDOW) yield await (under.shift() as Promise<Answer>);
  }
  for (const answer of under) yield await answer;
}
