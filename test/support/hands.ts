import type { Locator, Page } from 'playwright-core';

/** A file as somebody chooses it from their disk. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** What somebody does to the parts of a page that they have found. */
export interface Hands {
  /** Replaces what stands in the field. */
  fill(field: Locator, text: string): Promise<void>;
  /** Ticks a box or a radio button. */
  tick(box: Locator): Promise<void>;
  /** Takes the line of a list with these words. */
  take(list: Locator, line: string): Promise<void>;
  attach(field: Locator, file: ChosenFile): Promise<void>;
  /** Presses a button, follows a link. */
  press(target: Locator): Promise<void>;
}

/** What of a part in the browser is looked at here. */
interface Part {
  readonly type: string;
  readonly name: string;
  readonly selectedOptions: readonly { readonly label: string }[];
  readonly ownerDocument: { readonly activeElement: Part };
}

export class Mouse implements Hands {
  fill(field: Locator, text: string): Promise<void> {
    return field.fill(text);
  }

  tick(box: Locator): Promise<void> {
    return box.check();
  }

  async take(list: Locator, line: string): Promise<void> {
    await list.selectOption({ label: line });
  }

  attach(field: Locator, { name, mimeType, bytes }: ChosenFile): Promise<void> {
    return field.setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  }

  press(target: Locator): Promise<void> {
    return target.click();
  }
}

/** No page has more stops than this for the Tab key, nor a list more lines. */
const MOST = 400;

/** Somebody who has no mouse: the Tab key leads to everything, the other keys do what browsers say they do. */
export class Keyboard implements Hands {
  constructor(private readonly page: Page) {
    // asked for from the beginning: a dialog that opens before its first listener is heard would never be seen
    page.on('filechooser', () => undefined);
  }

  async fill(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await (text === '' ? this.page.keyboard.press('Delete') : this.page.keyboard.type(text));
  }

  /** Tab leads to one button of a group, the arrows to the others. */
  async tick(box: Locator): Promise<void> {
    await this.reach(box, isInFocusedGroup);
    for (let moves = 0; !(await hasFocus(box)); moves += 1) {
      if (moves > MOST) throw new Error('the arrow keys do not lead to it');
      await this.page.keyboard.press('ArrowDown');
    }
    if (!(await box.isChecked())) await this.page.keyboard.press('Space');
  }

  async take(list: Locator, line: string): Promise<void> {
    await this.reach(list);
    await this.page.keyboard.press('Home');
    const taken = (): Promise<string> =>
      list.evaluate((part) => (part as unknown as Part).selectedOptions[0]?.label.trim() ?? '');
    for (let moves = 0; (await taken()) !== line.trim(); moves += 1) {
      if (moves > MOST) throw new Error(`the arrow keys do not lead to "${line}"`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  async attach(field: Locator, { name, mimeType, bytes }: ChosenFile): Promise<void> {
    await this.reach(field);
    const asked = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Enter');
    await (await asked).setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  private async reach(target: Locator, isThere = hasFocus): Promise<void> {
    await target.waitFor();
    for (let stops = 0; !(await isThere(target)); stops += 1) {
      if (stops > MOST) throw new Error('the Tab key does not lead to it');
      await this.page.keyboard.press('Tab');
    }
  }
}

const hasFocus = (part: Locator): Promise<boolean> =>
  part.evaluate((each) => each === (each as unknown as Part).ownerDocument.activeElement);

/** The Tab key stops once in a group of radio buttons: at the one that is ticked, else at the nearest. */
const isInFocusedGroup = (part: Locator): Promise<boolean> =>
  part.evaluate((each) => {
    const { type, name, ownerDocument } = each as unknown as Part;
    const { activeElement: focused } = ownerDocument;
    return each === focused || (type === 'radio' && focused.type === 'radio' && name === focused.name);
  });
