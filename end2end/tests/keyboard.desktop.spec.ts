// Without a mouse: the way through the explorer by Tab, arrows and Enter, and cycles that play.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/** Presses Tab until the focus stands on what `selector` finds. */
async function tabTo(page: Page, selector: string) {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
      return;
    }
  }
  throw new Error(`Tab never came to ${selector}`);
}

test('from the home page to a unit, compared with others', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, 'header a[href^="/ban-do"], nav a[href^="/ban-do"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ban-do/);
  await tabTo(page, 'main .drawing a[data-id]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#h-p')).toBeVisible();
  await tabTo(page, '.sheet .mores a');
  await page.keyboard.press('Enter');
  await expect(page.locator('#h-p')).toHaveText('Đang chọn 1 đơn vị');
  await page.goto('/ban-do?ky=2024-H2&nhom=770,787');
  await tabTo(page, '.group .btn');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/so-sanh\?dv=770,787/);
});

test('the cycles play one after the other, and stop', async ({ page }) => {
  await page.goto('/ban-do?ky=2024-H1&cs=2.2.2-b');
  const play = page.locator('[data-play]');
  await play.press('Enter');
  await expect(page).toHaveURL(/ky=2024-H2/);
  await expect(page.locator('.cyc [aria-current]')).toHaveText('Kỳ II/2024');
  await expect(play).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/ky=2025-H1/);
  await expect(play).toHaveAttribute('aria-pressed', 'false');
  // A reader who does anything else stops it.
  await page.goto('/ban-do?ky=2024-H1&cs=2.2.2-b');
  await play.press('Enter');
  await expect(page).toHaveURL(/ky=2024-H2/);
  await page.locator('h1').click();
  await expect(play).toHaveAttribute('aria-pressed', 'false');
});

test('who wants less motion is not offered to play', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/ban-do?ky=2024-H1');
  await expect(page.locator('[data-play]')).toBeHidden();
});
