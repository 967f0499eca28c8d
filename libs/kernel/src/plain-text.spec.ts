import { describe, expect, it } from '@jest/globals';
import { isPlainText } from './plain-text.ts';

describe('plain text', () => {
  it.each(['', 'Casa Ejemplo', 'two\r\nlines\tand a tab', 'العربية', '🙂'])('takes %j', (text) =>
    expect(isPlainText(text)).toBe(true),
  );

  it.each(['nul \u0000', 'bell \u0007', 'delete \u007f', 'half \ud83d', 7, null, undefined, ['text']])(
    'refuses %j',
    (value) => expect(isPlainText(value)).toBe(false),
  );
});
