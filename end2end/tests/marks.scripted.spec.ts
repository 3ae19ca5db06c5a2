// Every drawing tells whose figure a mark is, of which cycle, and what: to pointers, fingers and keys, also where its
// marks lead nowhere.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const tipOf = (page: Page) => page.locator('#tip');

/** Where a mark is hit: its invisible area, or the whole of a drawing that is one mark. */
const areaOf = async (mark: Locator) => {
  const area = mark.locator('.ch-hit, rect').first();
  return (await mark.evaluate((it) => it.localName)) === 'g' ? area : mark;
};

const cycle = /Kỳ I{1,2}\/20\d\d/;
const drawings = [
  { name: 'a unit’s trend', path: '/don-vi/770?ky=2024-H2', chart: '#xu-huong', key: 'ArrowRight', said: /^Quận 3 · Kỳ .*: / },
  { name: 'a unit’s spine', path: '/don-vi/770?ky=2024-H2', chart: '#tung-chi-so', key: 'ArrowDown', said: / · Kỳ II\/2024: .*\d/ },
  { name: 'the city’s trend', path: '/chi-so/2.2.2-b?ky=2024-H2', chart: '#xu-huong', key: 'ArrowRight', said: /^Thành phố · Kỳ .*: / },
  { name: 'small multiples', path: '/chi-so/2.2.2-b?ky=2024-H2', chart: '#cac-don-vi', key: 'ArrowRight', said: / · Kỳ .*: / },
  { name: 'compared profiles', path: '/so-sanh?dv=770,778&ky=2024-H2', chart: '#so-sanh', key: 'ArrowRight', said: /^Quận [37] · .* · Kỳ II\/2024: \d+, trung vị \d+/ },
  { name: 'compared trends', path: '/so-sanh?dv=770,778&ky=2024-H2&cs=2.2.2-b', chart: '#so-sanh', key: 'ArrowRight', said: /^Quận [37] · Kỳ .*: / },
  { name: 'compared strips', path: '/so-sanh?dv=770,778&ky=2024-H2&cs=2.2', chart: '.compare', key: 'ArrowDown', said: /^Quận [37] · .* · Kỳ II\/2024: / },
  { name: 'the panel of the map', path: '/ban-do?ky=2024-H2&cs=2.2.2-b&dv=770', chart: '#xu-huong', key: 'ArrowRight', said: /^Quận 3 · Kỳ .*: / },
  { name: 'the bar of states', path: '/tien-do?ky=2024-H2', chart: '#trang-thai', key: 'ArrowRight', said: / · Kỳ II\/2024: \d+ chỉ số/ },
  { name: 'the bars of home', path: '/?ky=2024-H2', chart: '#con-xa', key: 'ArrowDown', said: / · Kỳ II\/2024: trung vị .*Đã đi/ },
];

for (const { name, path, chart, key, said } of drawings) {
  test(`${name}: keys, pointing and tapping tell the same`, async ({ page, hasTouch }) => {
    await page.goto(path);
    const marks = page.locator(`${chart} .live [data-id]:visible`);
    // One stop for the Tab key; it is read by its own name, which the live region need not repeat.
    const stop = page.locator(`${chart} .live [data-id][tabindex="0"]:visible`);
    await expect(stop).toHaveCount(1);
    await stop.focus();
    const tip = tipOf(page);
    await expect(tip).toHaveClass(/\bon\b/);
    await expect(tip).toHaveText(said);
    await expect(tip).toHaveText(cycle);
    await expect(tip).toHaveAttribute('aria-hidden', 'true');
    const first = (await tip.textContent()) ?? '';
    await expect(stop).toHaveAccessibleName(first);

    await page.keyboard.press(key);
    await expect(tip).not.toHaveText(first);
    await expect(tip).toHaveText(said);
    await expect(page.locator(':focus')).toHaveAccessibleName((await tip.textContent()) ?? '');

    // The Tab key leaves the drawing, and comes back to where one was.
    const second = (await tip.textContent()) ?? '';
    await page.keyboard.press('Shift+Tab');
    await expect(page.locator(`${chart} .live :focus`)).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(tip).toHaveText(second);

    const last = await areaOf(marks.last());
    const address = page.url();
    // Not below a bar that stays where it is.
    await last.evaluate((it) => it.scrollIntoView({ block: 'center', inline: 'center' }));
    if (hasTouch) {
      await last.tap({ force: true });
      await expect(tip).toHaveClass(/\bon\b/);
      await expect(tip).toHaveText((await marks.last().getAttribute('aria-label')) ?? '');
      await page.locator('h1').tap();
      await expect(tip).not.toHaveClass(/\bon\b/);
    } else {
      // The sign itself may lie over its area: both belong to the mark.
      await last.hover({ force: true });
      await expect(tip).toHaveText(said);
      await expect(tip).toHaveAttribute('aria-hidden', 'false');
      await last.click({ force: true });
      await expect(tip).toHaveClass(/\bon\b/);
    }
    expect(page.url()).toBe(address);
  });
}

test('the three figures of home tell each cycle', async ({ page }) => {
  await page.goto('/?ky=2024-H2');
  await page.locator('.figs .live [tabindex="0"]').last().focus();
  await expect(tipOf(page)).toHaveText(/^Điểm tiến độ · Kỳ .*: /);
  await page.keyboard.press('ArrowRight');
  await expect(tipOf(page)).toHaveText(/^Điểm tiến độ · Kỳ .*: \d/);
});

test('address and code of a chart are copied by a button that says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/don-vi/770?ky=2024-H2');
  const menu = page.locator('#tung-chi-so .take');
  await menu.locator('summary').click();
  for (const [name, holds] of [
    ['Địa chỉ của biểu đồ này', /\/don-vi\/770\?ky=2024-H2#tung-chi-so$/],
    ['Mã nhúng vào trang khác', /^<a href=.*tung-chi-so\.svg\?ky=2024-H2/],
  ] as const) {
    const line = menu.locator('p').filter({ hasText: name });
    await line.getByRole('button').click();
    await expect(line.getByRole('status')).toHaveText('Đã chép');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(holds);
  }
});
