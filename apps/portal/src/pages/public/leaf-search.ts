/**
 * The leaf hash in what somebody pasted: 64 hexadecimal digits, in groups as our pages print them or inside a longer
 * text such as the address of a proof or a receipt in JSON. Undefined when there is none.
 */
export function leafHashIn(pasted: string): string | undefined {
  const text = pasted.toLowerCase();
  const named = /"leafhash"\s*:\s*"([0-9a-f]{64})"/.exec(text)?.[1];
  if (named !== undefined) return named;
  const whole = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/.exec(text)?.[0];
  if (whole !== undefined) return whole;
  const grouped = /(?<![0-9a-f])(?:[0-9a-f]{4}\s+){15}[0-9a-f]{4}(?![0-9a-f])/.exec(text)?.[0];
  return grouped?.replace(/\s+/g, '');
}

interface LeafWords {
  /** The event's name; empty when it cannot be read. */
  readonly type: string;
  readonly at: string | null;
}

/** What a leaf says openly of itself; a leaf that this page cannot read is still in the log. */
export function readLeafWords(leaf: string): LeafWords {
  try {
    const { type, at } = JSON.parse(leaf) as Partial<Record<keyof LeafWords, unknown>>;
    return {
      type: typeof type === 'string' ? type : '',
      at: typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null,
    };
  } catch {
    return { type: '', at: null };
  }
}
