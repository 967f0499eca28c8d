/** Esc so often, each within this time of the one before. */
const TIMES = 3;
const WITHIN_MS = 1500;

/**
 * Without this script the link simply opens another web site. With it this page disappears at once, also on a slow line,
 * and the other site takes its place in the history, so that the Back button does not lead here again.
 */
export function leaveQuickly(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-quick-exit]');
  if (link === null) return;
  const leave = (): void => {
    // what was typed and not saved may not hold anybody here (form/autosave.ts asks for this)
    document.documentElement.dataset['leaving'] = '';
    document.title = '';
    document.body.hidden = true;
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let pressed: number[] = [];
  document.addEventListener('keydown', (event) => {
    const last = pressed.at(-1) ?? 0;
    pressed =
      event.key !== 'Escape'
        ? []
        : event.timeStamp - last < WITHIN_MS
          ? [...pressed, event.timeStamp]
          : [event.timeStamp];
    if (pressed.length >= TIMES) leave();
  });
}
