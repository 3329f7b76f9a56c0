import { ExternalLink } from 'lucide';
import { useRef } from 'react';
import { isSafeLink, MAX_TEXT } from '../../../model';
import { Icon, TextField, useCheckedText } from '../../../ui';
import { useFocusOn } from './focus';
import styles from './LinkField.module.css';

export interface LinkFieldProps {
  readonly label: string;
  readonly link: string;
  readonly onChange: (link: string, visit: number) => void;
  readonly place?: string;
}

/** "www.nhs.uk/hip": names with dots between them and no scheme, as people copy or type an address. */
const bareHost = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}\p{N}-]*\p{L}[\p{L}\p{N}-]*([/?#]\S*)?$/u;

/** The address that was meant; what begins with a host alone is taken as https. */
export function toLink(typed: string): string {
  const text = typed.trim();
  return bareHost.test(text) ? `https://${text}` : text;
}

const check = (text: string): string | null =>
  isSafeLink(toLink(text)) ? null : 'Only http, https, mailto and tel links, such as https://example.org.';

/** An address, and a way to open it once it is a safe one. */
export function LinkField({ label, link, onChange, place }: LinkFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useFocusOn(place ?? '', input);
  const draft = useCheckedText(link, (text, visit) => onChange(toLink(text), visit), check);
  return (
    <div className={styles.row}>
      <TextField {...draft} inputMode="url" inputRef={input} label={label} maxLength={MAX_TEXT} placeholder="https://" />
      {link !== '' && isSafeLink(link) && (
        <a className={styles.open} href={link} rel="noopener noreferrer" target="_blank">
          Open
          <Icon icon={ExternalLink} size={14} />
          <span className="visually-hidden">{link} in a new tab</span>
        </a>
      )}
    </div>
  );
}
