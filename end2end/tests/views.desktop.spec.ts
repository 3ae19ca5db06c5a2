// Pictures of every view, wide and narrow, light and dark: build output to be looked at (target/end2end/views), and a
// look of its own at the width between phone and desktop, where nothing may scroll sideways either.
import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures';
import { openCycle, signIn } from '../people';

const folder = '../target/end2end/views';

const views: Record<string, string> = {
  home: '/',
  map: '/ban-do?ky=2024-H2&cs=2.2.2-b&dv=770',
  tiles: '/ban-do?ky=2024-H2&cs=2.2.2-b&dang=o&nhom=770,778,764',
  changes: '/ban-do?ky=2024-H2&cs=1.1.4-a&so=2024-H1',
  heat: '/bang-nhiet?ky=2024-H2&mo=2.2',
  unit: '/don-vi/770?ky=2024-H2',
  indicator: '/chi-so/2.2.2-b?ky=2024-H2',
  compare: '/so-sanh?dv=770,778,764&ky=2024-H2',
  cycles: '/so-sanh?dv=770&ky=2024-H2',
  progress: '/tien-do?ky=2024-H2',
  scatter: '/tuong-quan?ky=2024-H2&x=dan-so&y=2.2.2-b&dv=770',
  indicators: '/chi-so?ky=2024-H2',
  method: '/phuong-phap',
};

for (const width of [360, 768, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`views at ${width} px, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height: width < 700 ? 740 : 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const [name, path] of Object.entries(views)) {
        await page.goto(path);
        await expect(page.locator('h1')).toBeVisible();
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(sideways, `${path} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true, animations: 'disabled' });
      }
    });
  }
}

async function printsOnTwoSheets(page: Page) {
  // The language asked for last is the one that stays.
  for (const path of ['/?lang=en', `/?ky=${openCycle}`, '/?lang=vi', `/?ky=${openCycle}`]) {
    await page.goto(path);
    const file = await page.pdf({ format: 'A4' });
    const sheets = file.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
    expect(sheets.length, path).toBe(2);
  }
}

test('the home page prints on two sheets, in both languages', async ({ page }) => {
  await printsOnTwoSheets(page);
});

for (const login of ['thamdinh', 'quan3', 'lanhdao']) {
  test(`the home page of ${login} prints on two sheets, in both languages`, async ({ page }) => {
    await signIn(page, login);
    await printsOnTwoSheets(page);
  });
}
