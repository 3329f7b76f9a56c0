import { ListFilter } from 'lucide';
import { channelsInOrder, isFiltering, matchesFilter, personasInOrder, tagsOf } from '../../model';
import { noFilter, say, useMap, useOpenMap, useSession } from '../../state';
import { Button, IconButton, PopoverButton, Select, type SelectOption } from '../../ui';
import { plural } from './inspector/words';
import styles from './MapView.module.css';

const ANY = '';
const match = (n: number): string => (n === 1 ? 'matches' : 'match');

const options = (any: string, list: readonly { id: string; label: string }[]): SelectOption<string>[] => [{ id: ANY, label: any }, ...list];

/** Dims all but a channel, a severity, a persona, a tag. */
export function FilterButton() {
  const open = useOpenMap();
  const filter = useSession((session) => session.filter);
  const map = useMap((whole) => whole);
  const on = isFiltering(filter);
  const shown = Object.values(map.touchpoints).filter((t) => matchesFilter(map, t, filter)).length;
  const name = on ? `Filter, ${shown} ${match(shown)}` : 'Filter';
  const used = new Set(Object.values(map.touchpoints).flatMap((t) => t.channelIds));
  const set = (change: Partial<typeof filter>): void => {
    const next = { ...filter, ...change };
    open.session.setState({ filter: next });
    const count = Object.values(map.touchpoints).filter((t) => matchesFilter(map, t, next)).length;
    say(open.session, isFiltering(next) ? `${plural(count, 'touchpoint')} ${match(count)}.` : 'All touchpoints.');
  };
  return (
    <div className={styles.filter}>
      <PopoverButton label="Filter" placement="top start" trigger={<IconButton icon={ListFilter} isPressed={on} label={name} />}>
        <div className={styles.filterPanel}>
          <Select
            label="Channel"
            onChange={(id) => set({ channelId: id || null })}
            options={options(
              'Any channel',
              channelsInOrder(map)
                .filter((channel) => used.has(channel.id))
                .map(({ id, name }) => ({ id, label: name })),
            )}
            value={filter.channelId ?? ANY}
          />
          <Select
            label="Pain points"
            onChange={(id) => set({ severity: id === ANY ? null : Number(id) })}
            options={options(
              'Any or none',
              [1, 2, 3, 4].map((n) => ({ id: String(n), label: n === 4 ? 'Severity 4' : `Severity ${n} or more` })),
            )}
            value={filter.severity === null ? ANY : String(filter.severity)}
          />
          <Select
            label="Persona"
            onChange={(id) => set({ personaId: id || null })}
            options={options(
              'Any persona',
              personasInOrder(map).map(({ id, name }) => ({ id, label: name || 'Unnamed persona' })),
            )}
            value={filter.personaId ?? ANY}
          />
          <Select
            label="Tag"
            onChange={(id) => set({ tag: id || null })}
            options={options(
              'Any tag',
              tagsOf(map).map((tag) => ({ id: tag, label: tag })),
            )}
            value={filter.tag ?? ANY}
          />
          <p className={styles.filterCount}>
            {on
              ? `${shown} of ${plural(Object.keys(map.touchpoints).length, 'touchpoint')} ${match(shown)}; the others are dimmed.`
              : 'Nothing is dimmed.'}
          </p>
          <Button onPress={() => set(noFilter)} size="small">
            Clear filter
          </Button>
        </div>
      </PopoverButton>
      {on && <span className={styles.filterBadge}>{shown}</span>}
    </div>
  );
}
