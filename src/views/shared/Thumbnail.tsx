import { useEffect, useRef, useState } from 'react';
import { cx } from '../../ui';
import styles from './Thumbnail.module.css';

export interface ThumbnailProps {
  /** Gives the picture; asked once it is in view, and again whenever `version` changes. */
  readonly draw: (signal: AbortSignal) => Promise<Blob>;
  /** What the picture depends on. */
  readonly version: string;
}

type State = { readonly kind: 'waiting' } | { readonly kind: 'shown'; readonly url: string } | { readonly kind: 'failed' };

/** A picture that is drawn when it comes into view. Decoration: the words beside it say what it is. */
export function Thumbnail({ draw, version }: ThumbnailProps) {
  const box = useRef<HTMLDivElement>(null);
  const [inView, setInView] = useState(false);
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const latest = useRef(draw);
  latest.current = draw;

  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') {
      setInView(true);
      return;
    }
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setInView(true);
    });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another picture
  useEffect(() => {
    if (!inView) return;
    const controller = new AbortController();
    let url: string | null = null;
    latest.current(controller.signal).then(
      (picture) => {
        if (controller.signal.aborted) return;
        url = URL.createObjectURL(picture);
        setState({ kind: 'shown', url });
      },
      () => {
        if (!controller.signal.aborted) setState({ kind: 'failed' });
      },
    );
    return () => {
      controller.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [inView, version]);

  return (
    <div className={cx(styles.box, state.kind === 'waiting' && styles.waiting)} ref={box}>
      {state.kind === 'shown' && <img alt="" className={styles.picture} decoding="async" src={state.url} />}
      {state.kind === 'failed' && <span className={styles.none}>No preview</span>}
    </div>
  );
}
