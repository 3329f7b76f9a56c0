import type { IconNode } from 'lucide';
import { createElement, memo } from 'react';

export interface IconProps {
  /** A lucide icon: `import { Phone } from 'lucide'`. */
  readonly icon: IconNode;
  /** px */
  readonly size?: number;
  readonly className?: string | undefined;
}

const camel = (name: string): string => name.replaceAll(/-[a-z]/g, (part) => part.charAt(1).toUpperCase());

/** A lucide icon as inline SVG. Always decoration: the words beside it, or the button's label, say what it means. */
export const Icon = memo(function Icon({ icon, size = 16, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      focusable="false"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={2}
      style={{ flex: 'none' }}
      viewBox="0 0 24 24"
      width={size}
    >
      {icon.map(([tag, attributes], index) => {
        const props = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [camel(name), value]));
        return createElement(tag, { ...props, key: index });
      })}
    </svg>
  );
});
