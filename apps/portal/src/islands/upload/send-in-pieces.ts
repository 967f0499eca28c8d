import { Sending } from "./sending.ts";

/** The line under the field is read out: not at every piece. */
const TOLD_EVERY = 5;

/**
 * Sends the file of a form in pieces when its button is pressed, and the form itself, with the id of the upload in the
 * place of the file, when all are there: what the act says is said by the same page as ever. What a form cannot send in
 * pieces (it is too large, nobody is signed in, the deadline has passed, a proxy is in the way) it sends as if there were
 * no script.
 */
export function sendInPieces(field: HTMLInputElement): void {
  const { form } = field;
  const line = form?.querySelector<HTMLElement>("output");
  let sending = false;
  form?.addEventListener("submit", (event) => {
    const file = field.files?.[0];
    if (sending) event.preventDefault();
    if (sending || !file || !line || file.size === 0 || file.size > Number(field.dataset["limit"])) return;
    event.preventDefault();
    sending = true;
    const { uploads = "", kind = "" } = field.dataset;
    const tell = telling(field.dataset, line);
    void new Sending(file, { uploads, kind, device: window, tell }).ended().then((ending) => {
      sending = false;
      if (ending.kind === "unreadable") return void (line.textContent = field.dataset["unreadable"]!);
      if (ending.kind === "arrived") replaceFile(field, ending.id);
      form.submit();
    });
  });
  addEventListener("beforeunload", (event) => {
    if (sending && !("leaving" in document.documentElement.dataset)) event.preventDefault();
  });
}

function replaceFile(field: HTMLInputElement, id: string): void {
  const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: "_upload", value: id });
  field.form!.append(hidden);
  field.disabled = true;
}

function telling(words: DOMStringMap, line: HTMLElement): (far: number | "broken") => void {
  let told = -TOLD_EVERY;
  return (far) => {
    if (far === "broken") {
      told = -TOLD_EVERY;
      line.textContent = words["broken"]!;
    } else if (far - told >= TOLD_EVERY) {
      told = far;
      // without form/spoken.ts, which would be a request more: so small a number is the same in all our languages
      line.textContent = words["sending"]!.replace("%percent%", String(far));
    }
  };
}
