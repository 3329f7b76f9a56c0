import { evidenceOf, type Id } from '../../../model';
import { useMap } from '../../../state';
import { Button, Section } from '../../../ui';
import panels from './panels.module.css';
import styles from './Quotes.module.css';
import { line, sourceWords } from './words';

/** What people said here, to read; it is written on the evidence tab. */
export function Quotes({ touchpointId, onShow }: { readonly touchpointId: Id; readonly onShow: () => void }) {
  const quotes = useMap((map) => evidenceOf(map, touchpointId)).filter((e) => e.kind === 'quote' && e.text !== '');
  const sources = useMap((map) => map.sources);
  const [first, ...others] = quotes;
  if (!first) return null;
  return (
    <Section title={quotes.length === 1 ? 'Quote' : 'Quotes'}>
      {[first, ...others.slice(0, 1)].map((quote) => (
        <figure className={styles.quote} key={quote.id}>
          <blockquote className={styles.text}>“{quote.text}”</blockquote>
          <figcaption className={styles.by}>{line(quote.participant, quote.sourceId && sourceWords(sources[quote.sourceId]))}</figcaption>
        </figure>
      ))}
      <div>
        <Button onPress={onShow} className={panels.inset} size="small" variant="quiet">
          {quotes.length > 2 ? `All ${quotes.length} quotes` : 'Edit on the evidence tab'}
        </Button>
      </div>
    </Section>
  );
}
