import { useEffect, useState } from 'react';

export interface LiveRegionProps {
  /** What to say, and a number that rises with every line so that the same words are said again. */
  readonly said: { readonly text: string; readonly count: number };
}

/** Says lines politely to screen readers; shows nothing. */
export function LiveRegion({ said }: LiveRegionProps) {
  const [text, setText] = useState('');
  useEffect(() => {
    if (said.count === 0) return;
    // Emptied first: a region whose words do not change is silent.
    setText('');
    const timer = window.setTimeout(() => setText(said.text), 50);
    return () => window.clearTimeout(timer);
  }, [said]);
  return (
    <div aria-live="polite" className="visually-hidden" data-live-region="">
      {text}
    </div>
  );
}
