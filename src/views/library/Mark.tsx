/** The product's mark: one line through lows and highs. The favicon shows the same. */
export function Mark() {
  return (
    <svg aria-hidden="true" fill="none" height="28" viewBox="0 0 32 32" width="28">
      <rect fill="var(--accent)" height="32" rx="8" width="32" />
      <path d="M6 20.5c4.5 0 4.5-9 10-9s5.5 9 10 9" stroke="var(--on-accent)" strokeLinecap="round" strokeWidth="3" />
      <circle cx="6" cy="20.5" fill="var(--on-accent)" r="2.5" />
      <circle cx="16" cy="11.5" fill="var(--star)" r="3.5" />
      <circle cx="26" cy="20.5" fill="var(--on-accent)" r="2.5" />
    </svg>
  );
}
