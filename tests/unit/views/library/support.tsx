import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { vi } from 'vitest';
import { emptyMap } from '../../../../src/model';
import { createMap, deleteMapForever, listMaps, listTrash } from '../../../../src/storage';
import { LibraryView, type Section } from '../../../../src/views/library/LibraryView';

export const user = userEvent.setup();

function Page({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const [section, setSection] = useState<Section>('maps');
  return <LibraryView hrefOf={(id) => `#/map/${id}`} onOpen={onOpen} onSection={setSection} section={section} />;
}

/** The library as the app shows it, on whatever is stored. A test file that uses it imports fake-indexeddb first. */
export function openLibrary() {
  const onOpen = vi.fn<(id: string) => void>();
  render(<Page onOpen={onOpen} />);
  return { onOpen };
}

export async function keep(...titles: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of titles) {
    ids.push(await createMap(emptyMap({ title })));
    // The order is by time of saving, and that has to differ.
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return ids;
}

export async function forgetAll(): Promise<void> {
  for (const { id } of [...(await listMaps()), ...(await listTrash())]) await deleteMapForever(id);
}

export const shownTitles = (): (string | null)[] => screen.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

/** Chooses from the menu of a card. */
export async function choose(map: string, action: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: `Actions for ${map}` }));
  await user.click(within(await screen.findByRole('menu')).getByRole('menuitem', { name: action }));
}
