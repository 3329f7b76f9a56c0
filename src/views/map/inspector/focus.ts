import { type RefObject, useEffect, useRef } from 'react';
import { useOpenMap, useSession } from '../../../state';

/** Places in the inspector that keys can ask for (`session.inspectorFocus`). */
export const detailPlaces = ['description', 'channels', 'mood', 'painPoints', 'gains', 'wait', 'duration', 'tags', 'link'] as const;

/** Does `take` when somebody asks for this place, and marks the request as done. */
export function useFocusRequest(place: string, take: () => void): void {
  const { session } = useOpenMap();
  const isAsked = useSession((s) => s.inspectorFocus === place);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (!isAsked) return;
    session.setState({ inspectorFocus: null });
    latest.current();
  }, [isAsked, session]);
}

/** Focuses the element, and brings it into view, when somebody asks for this place. */
export function useFocusOn(place: string, element: RefObject<HTMLElement | null>): void {
  useFocusRequest(place, () => {
    element.current?.focus();
    element.current?.scrollIntoView?.({ block: 'nearest' });
  });
}
