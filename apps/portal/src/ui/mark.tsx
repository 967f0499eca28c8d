/** The mark: one line from a full dot (done) over a small one to a ring (now). */
export function Mark({ size = 40 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" fill="none" aria-hidden="true" focusable="false">
      <path d="M8 32C8 15 32 25 32 8" stroke="currentColor" strokeWidth="3.5" strokeLinecap="round" />
      <circle cx="8" cy="32" r="6" fill="currentColor" />
      <circle cx="32" cy="8" r="4.5" className="paper-fill" stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}

/** The mark as the sign of the browser's tab; it stands in the page itself, so that it costs no request. */
export const MARK_ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" fill="none" stroke="#1f8593" stroke-width="3.5">' +
    '<path d="M8 32C8 15 32 25 32 8"/><circle cx="8" cy="32" r="4.5" fill="#1f8593"/><circle cx="32" cy="8" r="4.5" fill="#fff"/></svg>',
)}`;
