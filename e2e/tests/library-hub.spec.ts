// The order of a list with deadlines, and how it changes when one passes.

import { HubPage } from '../support/hub';
import { LIBRARY_DIST, axe, expect, test } from '../support/test';

test.use({ site: LIBRARY_DIST });

test('open ones by deadline, then what is paused, what opens later, and what is over', async ({ page }) => {
  const hub = new HubPage(page);
  await hub.open();
  await expect(hub.titles).toHaveText([
    'Books by post between villages',
    'Keep Saturdays at the library',
    'A warm reading room',
    'Open until nine',
    'A reading garden',
    'A larger corner for children',
    'A roof that keeps books dry',
    'Tools to borrow',
    'A story hour in summer',
    'Bring back the book van',
    'A shelf of large print',
    'Keep the east branch',
  ]);
  await axe(page);
});

test('a campaign that closes while the list is open goes behind the open ones', async ({ page }) => {
  await page.clock.install({ time: Date.parse('2099-06-30T23:00:00-03:00') });
  const hub = new HubPage(page);
  await hub.open();
  await expect(hub.titles.first()).toHaveText('Keep Saturdays at the library');
  await page.clock.fastForward(3_700_000);
  const open = [
    'A warm reading room',
    'Open until nine',
    'A reading garden',
    'A larger corner for children',
    'A story hour in summer',
  ];
  const closed = [
    'Books by post between villages',
    'Keep Saturdays at the library',
    'Tools to borrow',
    'Bring back the book van',
  ];
  const ended = ['A shelf of large print', 'Keep the east branch'];
  await expect(hub.titles).toHaveText([...open, 'A roof that keeps books dry', ...closed, ...ended]);
  await hub.choice('Open').check();
  await expect(hub.titles).toHaveText(open);
  await hub.choice('Closed').check();
  await expect(hub.titles).toHaveText([...closed, 'Keep the east branch']);
});

test('what opens later is found among the open ones, with its date', async ({ page }) => {
  const hub = new HubPage(page, 'fr');
  await hub.open();
  await hub.choice('Ouvertes').check();
  await expect(hub.titles).toHaveCount(8);
  await expect(page.getByText('Ouvre le 21 juin 2098')).toBeVisible();
});
