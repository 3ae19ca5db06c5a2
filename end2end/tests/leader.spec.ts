// A leader on the way from the city to the reason, by links and forms alone: the same on a desktop, on a phone and
// without JavaScript.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/** Chooses in a form; without JavaScript its button sends it. */
async function choose(page: Page, field: string, value: string) {
  const select = page.locator(`main #${field}`);
  await select.selectOption(value);
  const send = select.locator('xpath=ancestor::form').locator('button.no-js');
  if (await send.isVisible()) {
    await send.click();
  }
}

const mark = (page: Page, unit: string) => page.locator(`main .drawing a[data-id="${unit}"]:visible`).first();

test('from the city to a unit and the reason', async ({ page }) => {
  await page.goto('/');
  await page.locator('main a[href*="/ban-do"]:visible').first().click();
  await expect(page).toHaveURL(/\/ban-do/);
  await page.goto('/ban-do?ky=2024-H2');
  await choose(page, 'cs', '2.2.2-b');
  await expect(page.locator('h1')).toHaveText('Gia đình học tập');
  await mark(page, '787').click();
  await expect(page.locator('#h-p')).toHaveText('Cần Giờ');
  await page.locator('.sheet #h-p a').click();
  await expect(page.locator('h1')).toContainText('Cần Giờ');
  await expect(page.locator('#h-ch')).toHaveText(/chỉ số tốt lên, .* kém đi từ kỳ I\/2024/);
  await choose(page, 'cs', '2.2.2-b');
  await expect(page.locator('.s-tr .say').first()).toContainText('gia đình học tập');
  await page.locator('.s-like').getByRole('link', { name: 'So sánh cả nhóm' }).click();
  await expect(page).toHaveURL(/\/so-sanh\?dv=787(,\d+){5}/);
  await expect(page.locator('.compare thead th.sd')).toHaveCount(6);
});

test('several units chosen on the map are compared', async ({ page }) => {
  await page.goto('/ban-do?ky=2024-H2&cs=2.2.2-b&nhom=770');
  await mark(page, '787').click();
  await expect(page.locator('#h-p')).toHaveText('Đang chọn 2 đơn vị');
  await mark(page, '783').click();
  await expect(page.locator('#h-p')).toHaveText('Đang chọn 3 đơn vị');
  // Pointing at it again takes it out.
  await mark(page, '787').click();
  await expect(page.locator('#h-p')).toHaveText('Đang chọn 2 đơn vị');
  await page.getByRole('link', { name: 'So sánh 2 đơn vị' }).click();
  await expect(page).toHaveURL(/\/so-sanh\?dv=770,783/);
});

test('the heat table is sorted by likeness and unfolds to features and indicators', async ({ page }) => {
  await page.goto('/bang-nhiet?ky=2024-H2&dang=bang');
  await choose(page, 'xep', 'giong-787');
  await expect(page.locator('table.heat tbody:not(.sums) tr').first().locator('th')).toContainText('Cần Giờ');
  await choose(page, 'mo', '2.2');
  await expect(page.locator('table.heat .hf th').first()).toContainText('2.2.1');
  await expect(page.locator('table.heat tbody:not(.sums) tr').first().locator('th')).toContainText('Cần Giờ');
});
